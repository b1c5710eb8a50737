// The packages in the pattern are published as ES modules only; most projects that use MSW with Jest have these lines.
module.exports = {
  setupFilesAfterEnv: ['./coverage.js'],
  transform: {
    '\\.m?[jt]sx?$': [
      'babel-jest',
      { presets: [['@babel/preset-env', { targets: { node: 'current' } }]] },
    ],
  },
  transformIgnorePatterns: [
    '/node_modules/(?!(msw-apigateway|js-yaml|rettime|until-async|@open-draft/deferred-promise)/)',
  ],
}
