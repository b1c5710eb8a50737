import type { Coat } from './coat.ts'
import { Eyes } from './eyes.tsx'

export function Cat({ fur, shade, light, iris }: Coat) {
  return (
    <>
      <path d="M42 200c0-38 24-58 58-58s58 20 58 58z" fill={fur} />
      <path d="M76 200c0-26 8-40 24-40s24 14 24 40z" fill={light} />
      <path d="M45 84 49 25c0-5 5-7 9-3l38 34zM155 84l-4-59c0-5-5-7-9-3l-38 34z" fill={fur} />
      <path d="M56 62l3-26 18 18zM144 62l-3-26-18 18z" fill={shade} />
      <ellipse cx="100" cy="96" rx="60" ry="52" fill={fur} />
      <path
        d="M100 46v22M84 49l3 16M116 49l-3 16M41 98l15 2M159 98l-15 2M44 113l14-1M156 113l-14-1"
        stroke={shade}
        strokeWidth="6"
        strokeLinecap="round"
      />
      <ellipse cx="86" cy="119" rx="19" ry="16" fill={light} />
      <ellipse cx="114" cy="119" rx="19" ry="16" fill={light} />
      <Eyes iris={iris} apart={26} y={92} />
      <path d="M92 105h16l-8 9z" fill="#d9626b" />
      <path
        d="M100 113c0 9-11 12-15 6m15-6c0 9 11 12 15 6"
        fill="none"
        stroke="#17211d"
        strokeWidth="3"
        strokeLinecap="round"
      />
    </>
  )
}
