/** Length of the longest body that API Gateway accepts, in bytes. */
export const maxBodyLength = 10_485_760
