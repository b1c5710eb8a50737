import type { Coat } from './coat.ts'
import { Eyes } from './eyes.tsx'

export function Tortoise({ fur, shade, light, iris }: Coat) {
  return (
    <>
      <path d="M10 200C10 124 48 84 100 84s90 40 90 116z" fill={shade} />
      <path
        d="M72 104h56l18 34-18 34H72l-18-34zM20 162l34-24M180 162l-34-24M72 104 60 94M128 104l12-10M72 172l-12 28M128 172l12 28"
        fill="none"
        stroke={fur}
        strokeWidth="6"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      <path d="M74 200v-66h52v66z" fill={fur} />
      <path d="M100 60c30 0 44 20 44 44s-16 42-44 42-44-18-44-42 14-44 44-44z" fill={fur} />
      <path d="M66 126c8 12 20 20 34 20s26-8 34-20c-8 6-20 10-34 10s-26-4-34-10z" fill={light} />
      <Eyes iris={iris} apart={20} y={98} />
      <path
        d="M82 118c10 9 26 9 36 0"
        fill="none"
        stroke="#17211d"
        strokeWidth="3.5"
        strokeLinecap="round"
      />
      <circle cx="96" cy="110" r="1.8" fill={shade} />
      <circle cx="104" cy="110" r="1.8" fill={shade} />
      <path
        d="M70 82c5-5 12-5 16-2M130 82c-5-5-12-5-16-2"
        fill="none"
        stroke={shade}
        strokeWidth="4"
        strokeLinecap="round"
      />
    </>
  )
}
