/**
 * A framework that renders on a server and in a browser, and how its app in this folder is built and served. Commands are
 * names of installed programs, with their arguments.
 *
 * @typedef {object} Framework
 * @property {string} name
 * @property {string} folder the app
 * @property {readonly string[]} packages what is installed for it beside the library and MSW
 * @property {string} version the package whose version is shown
 * @property {string} mocks variable that switches the mocks on when the app is built
 * @property {readonly string[]} build
 * @property {readonly (readonly string[])[]} types check the types, where the build does not
 * @property {(port: number) => readonly string[]} start
 * @property {(port: number) => readonly string[]} dev
 * @property {readonly string[]} output folders that the build writes code to
 * @property {string} page file of the page, which is edited
 */

const react = ['react@^19', 'react-dom@^19', '@types/react@^19', '@types/react-dom@^19']
const typescript = ['typescript@6.0.3', '@types/node@20']
const routerVersion = '7.18.4'

/** @type {readonly Framework[]} */
export const frameworks = [
  {
    name: 'Next, App Router',
    folder: 'next-app',
    packages: ['next@^16', ...react, ...typescript],
    version: 'next',
    mocks: 'MOCKS',
    build: ['next', 'build'],
    types: [],
    start: (port) => ['next', 'start', '-p', String(port)],
    dev: (port) => ['next', 'dev', '-p', String(port)],
    output: ['.next/static', '.next/server'],
    page: 'app/page.tsx',
  },
  {
    name: 'React Router, framework mode',
    folder: 'react-router-app',
    // One version for all four, the newest for Node 20: they are published one after the other, and demand each other.
    packages: [
      ...['@react-router/dev', '@react-router/node', '@react-router/serve', 'react-router'].map(
        (name) => `${name}@${routerVersion}`,
      ),
      'vite@^8',
      ...react,
      ...typescript,
    ],
    version: 'react-router',
    mocks: 'VITE_MOCKS',
    build: ['react-router', 'build'],
    types: [
      ['react-router', 'typegen'],
      ['tsc', '-p', '.'],
    ],
    start: () => ['react-router-serve', 'build/server/index.js'],
    dev: (port) => ['react-router', 'dev', '--port', String(port)],
    output: ['build/client/assets', 'build/server'],
    page: 'app/pets.tsx',
  },
]
