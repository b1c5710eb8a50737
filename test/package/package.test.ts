import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const manifest: {
  exports: Record<string, string | { types: string; default: string }>
  bin?: Record<string, string>
  dependencies: Record<string, string>
  peerDependencies: Record<string, string>
} = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))

const entries = Object.entries(manifest.exports).flatMap(([entry, target]) =>
  typeof target === 'string' ? [] : [{ entry, ...target }],
)

describe('the package', () => {
  it.each(entries)('has what $entry names', ({ types, default: code }) => {
    for (const file of [types, code])
      expect(existsSync(new URL(`../../${file}`, import.meta.url))).toBe(true)
  })

  it('exports from its main entry', async () => {
    expect(Object.keys(await import('msw-apigateway')).sort()).toEqual([
      'DefinitionError',
      'MappingTemplateError',
      'defineRestApi',
      'fromCloudFormation',
      'fromOpenApi',
      'fromTerraform',
      'mockRestApi',
      'renderMappingTemplate',
    ])
  })

  it('exports from its other entries', async () => {
    expect(Object.keys(await import('msw-apigateway/node'))).toEqual(['loadDefinition'])
    expect(Object.keys(await import('msw-apigateway/velocityjs'))).toEqual(['velocityJs'])
  })

  it('depends on the two packages that its design lists, with msw as a peer', () => {
    expect(Object.keys(manifest.dependencies)).toEqual(['@cfworker/json-schema', 'yaml'])
    expect(manifest.peerDependencies['msw']).toBe('^2.13.5 || ^3.0.0')
  })
})
