import type { Coat } from './coat.ts'
import { Eyes } from './eyes.tsx'

export function Rabbit({ fur, shade, light, iris }: Coat) {
  return (
    <>
      <path d="M48 200c0-32 20-50 52-50s52 18 52 50z" fill={fur} />
      <ellipse cx="100" cy="196" rx="26" ry="28" fill={light} />
      <path d="M84 84C62 74 52 38 60 14c3-9 12-9 17-1 11 18 18 46 18 66z" fill={fur} />
      <path d="M80 68C68 56 62 36 67 24c10 12 17 32 19 46z" fill={shade} />
      <path d="M112 82c4-26 14-44 32-58 8-6 16-1 14 9-4 24-16 44-36 56z" fill={fur} />
      <path d="M120 72c4-15 12-27 25-37-2 16-10 30-22 40z" fill={shade} />
      <ellipse cx="100" cy="112" rx="52" ry="48" fill={fur} />
      <ellipse cx="84" cy="133" rx="20" ry="17" fill={light} />
      <ellipse cx="116" cy="133" rx="20" ry="17" fill={light} />
      <path d="M94 138h12v9a3 3 0 0 1-3 3h-6a3 3 0 0 1-3-3z" fill="#fff" />
      <path d="M100 140v9" stroke={shade} strokeWidth="2" />
      <Eyes iris={iris} apart={30} y={104} />
      <path d="M91 118h18l-9 10z" fill="#d9626b" />
      <path
        d="M100 127c0 9-10 13-16 8m16-8c0 9 10 13 16 8"
        fill="none"
        stroke="#17211d"
        strokeWidth="3"
        strokeLinecap="round"
      />
    </>
  )
}
