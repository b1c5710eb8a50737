interface EyesProps {
  readonly iris: string
  /** Distance of each eye from the middle, in units of the drawing. */
  readonly apart: number
  readonly y: number
}

/** Draws two eyes with a glint in each. */
export function Eyes({ iris, apart, y }: EyesProps) {
  return [100 - apart, 100 + apart].map((x) => (
    <g key={x}>
      <ellipse cx={x} cy={y} rx="9" ry="11" fill={iris} />
      <ellipse cx={x} cy={y} rx="6" ry="9" fill="#17211d" />
      <circle cx={x + 3} cy={y - 4} r="3" fill="#fff" />
    </g>
  ))
}
