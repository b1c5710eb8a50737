/** The colours of an animal and of the paper behind it, as CSS colours. */
export interface Coat {
  readonly fur: string
  /** Colour of ears, stripes and wings. */
  readonly shade: string
  /** Colour of muzzle and belly. */
  readonly light: string
  readonly iris: string
  readonly paper: string
}

const ash: Coat = {
  fur: '#8c9aa6',
  shade: '#65737f',
  light: '#dfe6ea',
  iris: '#17211d',
  paper: '#cfdfe8',
}

const coats = new Map<string, Coat>([
  [
    'ginger',
    { fur: '#e8883a', shade: '#c0621c', light: '#fbe3c8', iris: '#5c7d2e', paper: '#ffd9ae' },
  ],
  [
    'chestnut',
    { fur: '#8f4f33', shade: '#683520', light: '#e6c3a8', iris: '#17211d', paper: '#f6cdbb' },
  ],
  [
    'cream',
    { fur: '#ecd3a4', shade: '#cfa968', light: '#fff6e3', iris: '#17211d', paper: '#cfe3d4' },
  ],
  [
    'black',
    { fur: '#35363f', shade: '#212229', light: '#a4a5b3', iris: '#f5b93b', paper: '#dcd3f2' },
  ],
  ['ash', ash],
  [
    'green',
    { fur: '#4ba35f', shade: '#2c7a49', light: '#d8eec0', iris: '#17211d', paper: '#f9e29c' },
  ],
  [
    'blue',
    { fur: '#4c8fd0', shade: '#2e689f', light: '#fdf3c4', iris: '#17211d', paper: '#f9d3d0' },
  ],
  [
    'olive',
    { fur: '#9fae63', shade: '#6d7a3c', light: '#dbe0b4', iris: '#17211d', paper: '#e9e4b3' },
  ],
])

/** Returns the coat that the API names; ash when the name is unknown, so that a new animal of the API still renders. */
export function selectCoat(name: string): Coat {
  return coats.get(name) ?? ash
}
