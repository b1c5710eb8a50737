import type { Coat } from './coat.ts'

export function Parrot({ fur, shade, light }: Coat) {
  return (
    <>
      <path
        d="M84 60C72 34 84 14 102 8c-3 9 0 13 6 15 6-7 15-9 24-5-9 5-12 13-11 42z"
        fill={shade}
      />
      <path d="M46 200c-4-60 4-158 58-158 40 0 54 38 54 80v78z" fill={fur} />
      <path d="M112 200c-22-8-30-34-22-66 26 8 62 20 72 66z" fill={shade} />
      <path
        d="M108 156c16 6 30 16 36 30M104 174c12 4 22 12 26 24"
        fill="none"
        stroke={fur}
        strokeWidth="4"
        strokeLinecap="round"
      />
      <path d="M52 130c-8 30-8 52-6 70h44c-12-20-14-46-8-70-10 6-22 6-30 0z" fill={light} />
      <circle cx="92" cy="84" r="23" fill="#fff" />
      <circle cx="90" cy="84" r="10" fill="#17211d" />
      <circle cx="94" cy="80" r="3.5" fill="#fff" />
      <path d="M60 74c-22-2-34 12-32 34 0 6 6 8 9 2 4-8 10-10 22-9 6-8 6-18 1-27z" fill="#f5a524" />
      <path d="M59 101c-8-1-14 2-17 8 4 8 14 10 20 4z" fill="#b8731a" />
      <circle cx="54" cy="82" r="2.5" fill="#8a5510" />
      <ellipse cx="112" cy="112" rx="11" ry="7" fill="#f0808a" />
    </>
  )
}
