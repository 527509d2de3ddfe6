import nx from '@nx/eslint-plugin';
import { builtinModules } from 'node:module';
import path from 'node:path';
import tseslint from 'typescript-eslint';

const frameworks = [
  '@nestjs/*',
  'typeorm',
  'pg',
  'kafkajs',
  'redis',
  '@opentelemetry/*',
  'pino',
  'undici',
  'rxjs',
  'fastify',
  'class-validator',
  'class-transformer',
  'reflect-metadata',
];
/** What Node brings: files, sockets, threads, timers. Only hashes are pure. */
const nodeModules = builtinModules
  .filter((name) => name !== 'crypto')
  .flatMap((name) => (name.startsWith('node:') ? [name] : [name, `node:${name}`]))
  .map((name) => ({ name, message: 'Pure code does no I/O.' }));
const onlyHashes = ['crypto', 'node:crypto'].map((name) => ({
  name,
  allowImportNames: ['createHash', 'createHmac', 'hash'],
  message: 'Take randomness as an argument.',
}));
const impurePaths = [...nodeModules, ...onlyHashes];
const platform = [
  'messaging',
  'persistence',
  'redis',
  'config',
  'observability',
  'access',
  'definitions',
  'service-host',
  'testing',
].map((name) => `@rebound/${name}`);
const services = ['ingest', 'segmentation', 'campaigns', 'consent', 'dispatch', 'analytics'];

/** Pure code imports only what lies in its own folder, and the words it shares with carriers, a file that is pure as well. */
const staysInside = {
  create: (context) => {
    const pureFolder = /^.*[\\/](?:apps[\\/][^\\/]+[\\/]src[\\/]domain|libs[\\/][^\\/]+[\\/]src)[\\/]/;
    const [folder] = pureFolder.exec(context.filename) ?? [];
    const look = (node) => {
      const target = node.source?.value;
      if (folder === undefined || typeof target !== 'string' || !target.startsWith('.')) return;
      const inside = path.relative(folder, path.resolve(path.dirname(context.filename), target));
      if (!inside.startsWith('..') || /^..[\\/]carriers[\\/]carrier\.js$/.test(inside)) return;
      context.report({ node, message: 'Pure code imports nothing of what lies around it.' });
    };
    return {
      ImportDeclaration: look,
      ImportExpression: look,
      ExportNamedDeclaration: look,
      ExportAllDeclaration: look,
    };
  },
};

/** What acts, tells the time or is different each time without being imported. */
const impureGlobals = [
  ...['fetch', 'WebSocket', 'process', 'console', 'globalThis', 'global'],
  ...['performance', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'],
  'crypto',
].map((name) => ({ name, message: 'Pure code does no I/O, and takes time and randomness as arguments.' }));

/** Pure code has no clock, no randomness and no await: they come in as arguments. */
const pure = {
  '@rebound/stays-inside': 'error',
  'no-restricted-globals': ['error', ...impureGlobals],
  'no-restricted-imports': [
    'error',
    {
      paths: impurePaths,
      patterns: [{ group: [...frameworks, ...platform], message: 'Pure code imports no framework and does no I/O.' }],
    },
  ],
  'no-restricted-syntax': [
    'error',
    { selector: 'AwaitExpression', message: 'Pure code awaits nothing.' },
    {
      selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
      message: 'Take `now` as an argument.',
    },
    { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Take `now` as an argument.' },
    { selector: "CallExpression[callee.name='Date']", message: 'Take `now` as an argument.' },
    {
      selector:
        "CallExpression[callee.object.name='DateTime'][callee.property.name=/^(now|local|utc)$/][arguments.length=0]",
      message: 'Take `now` as an argument.',
    },
    {
      selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
      message: 'Take randomness as an argument.',
    },
    {
      selector: "MemberExpression[object.name='process'][property.name='env']",
      message: 'Only libs/config reads the environment.',
    },
  ],
};

export default tseslint.config(
  { ignores: ['**/dist', '**/node_modules', '**/.nx', '**/.rebound', '**/coverage', 'docs/generated'] },
  ...tseslint.configs.recommended,
  {
    plugins: { '@nx': nx, '@rebound': { rules: { 'stays-inside': staysInside } } },
    rules: {
      'max-lines': ['error', { max: 400 }],
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[object.name='process'][property.name='env']",
          message: 'Only libs/config reads the environment.',
        },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.ts'],
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          allow: [],
          depConstraints: [
            { sourceTag: 'type:kernel', onlyDependOnLibsWithTags: [] },
            { sourceTag: 'type:contracts', onlyDependOnLibsWithTags: ['type:kernel'] },
            { sourceTag: 'type:pure', onlyDependOnLibsWithTags: ['type:kernel'] },
            { sourceTag: 'scope:config', onlyDependOnLibsWithTags: ['type:kernel'] },
            { sourceTag: 'scope:observability', onlyDependOnLibsWithTags: ['type:kernel', 'scope:config'] },
            {
              sourceTag: 'scope:redis',
              onlyDependOnLibsWithTags: ['type:kernel', 'scope:config', 'scope:observability'],
            },
            {
              sourceTag: 'scope:persistence',
              onlyDependOnLibsWithTags: ['type:kernel', 'scope:config', 'scope:observability'],
            },
            {
              sourceTag: 'scope:access',
              onlyDependOnLibsWithTags: ['type:kernel', 'scope:config', 'scope:observability'],
            },
            {
              sourceTag: 'scope:messaging',
              onlyDependOnLibsWithTags: [
                'type:kernel',
                'type:contracts',
                'scope:persistence',
                'scope:config',
                'scope:observability',
              ],
            },
            {
              sourceTag: 'scope:definitions',
              onlyDependOnLibsWithTags: [
                'type:kernel',
                'type:contracts',
                'scope:config',
                'scope:observability',
                'scope:access',
                'scope:persistence',
                'scope:messaging',
              ],
            },
            {
              sourceTag: 'scope:service-host',
              onlyDependOnLibsWithTags: ['type:kernel', 'type:contracts', 'type:platform'],
            },
            { sourceTag: 'type:testing', notDependOnLibsWithTags: ['type:app', 'type:standalone', 'type:e2e'] },
            {
              sourceTag: 'type:app',
              onlyDependOnLibsWithTags: ['type:kernel', 'type:contracts', 'type:pure', 'type:platform', 'type:testing'],
            },
            {
              sourceTag: 'type:standalone',
              onlyDependOnLibsWithTags: ['type:kernel', 'type:contracts', 'type:platform', 'type:app', 'type:testing'],
            },
            {
              sourceTag: 'type:tool',
              onlyDependOnLibsWithTags: [
                'type:kernel',
                'type:contracts',
                'type:pure',
                'type:platform',
                'type:testing',
                'type:tool',
              ],
            },
            {
              sourceTag: 'type:e2e',
              onlyDependOnLibsWithTags: [
                'type:kernel',
                'type:contracts',
                'type:platform',
                'type:testing',
                'type:tool',
                'type:app',
                'type:standalone',
              ],
            },
          ],
        },
      ],
    },
  },
  {
    // The platform's integration tests use libs/testing, which itself stands on the platform.
    files: ['libs/*/test/**/*.ts'],
    rules: { '@nx/enforce-module-boundaries': 'off' },
  },
  {
    files: [
      'libs/{kernel,contracts,sms-text,regulations}/src/**/*.ts',
      'apps/*/src/domain/**/*.ts',
      'apps/dispatch/src/carriers/carrier.ts',
    ],
    ignores: ['**/*.spec.ts'],
    rules: pure,
  },
  {
    // Packaged to stand alone: usable without the rest of Rebound, its tests included.
    files: ['libs/sms-text/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: impurePaths,
          patterns: [
            { group: frameworks, message: 'Pure code imports no framework and does no I/O.' },
            { group: ['@rebound/*'], message: 'This library stands alone: it imports nothing else of Rebound.' },
          ],
        },
      ],
    },
  },
  {
    // Only the standalone app may import services; a service never imports another.
    files: ['apps/*/src/**/*.ts', 'libs/**/*.ts', 'tools/**/*.ts'],
    ignores: ['apps/standalone/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: services.map((name) => `@rebound/${name}`),
              message: 'Services speak over topics; only apps/standalone may import them.',
            },
          ],
        },
      ],
    },
  },
  {
    files: [
      'libs/config/src/**/*.ts',
      'libs/testing/**/*',
      'tools/**/*',
      '**/*.spec.ts',
      '**/test/**/*.ts',
      'apps/platform-e2e/**/*.ts',
      '**/*.mjs',
    ],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
