import type { Coat } from './coat.ts'
import { Eyes } from './eyes.tsx'

export function Dog({ fur, shade, light, iris }: Coat) {
  return (
    <>
      <path d="M38 200c2-40 26-58 62-58s60 18 62 58z" fill={fur} />
      <path d="M52 166c28 16 68 16 96 0l4 12c-32 18-72 18-104 0z" fill="#d2493f" />
      <circle cx="100" cy="186" r="9" fill="#f5b93b" />
      <path d="M100 40c36 0 52 22 52 56s-20 58-52 58-52-24-52-58 16-56 52-56z" fill={fur} />
      <path d="M62 46C40 40 24 54 26 86c1 22 10 36 20 36 12 0 14-20 14-38z" fill={shade} />
      <path d="M138 46c22-6 38 8 36 40-1 22-10 36-20 36-12 0-14-20-14-38z" fill={shade} />
      <path d="M100 42c6 0 9 6 9 22s8 30 8 42H83c0-12 8-26 8-42s3-22 9-22z" fill={light} />
      <ellipse cx="100" cy="122" rx="32" ry="27" fill={light} />
      <path d="M90 138h20v14a10 10 0 0 1-20 0z" fill="#e5767d" />
      <Eyes iris={iris} apart={24} y={88} />
      <path d="M84 108c0-8 32-8 32 0s-8 16-16 16-16-8-16-16z" fill="#17211d" />
      <path
        d="M100 124v10m0 0c-4 6-14 7-19 1m19-1c4 6 14 7 19 1"
        fill="none"
        stroke="#17211d"
        strokeWidth="3.5"
        strokeLinecap="round"
      />
    </>
  )
}
