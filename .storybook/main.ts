import type {StorybookConfig} from '@storybook/web-components-vite';

/** The package's `sideEffects` speak of what is published; here the sources themselves register the elements. */
const keepSources = {
  name: 'keep-sources',
  transform: (code: string, id: string) => (/\/src\/[^?]*\.ts$/.test(id) ? {code, map: null, moduleSideEffects: true} : null),
};

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-themes'],
  staticDirs: [{from: '../test/fixtures/pictures', to: '/pictures'}],
  core: {disableTelemetry: true, disableWhatsNewNotifications: true},
  viteFinal: (vite) => ({
    ...vite,
    plugins: [...(vite.plugins ?? []), keepSources],
    build: {...vite.build, chunkSizeWarningLimit: 2000, rolldownOptions: {...vite.build?.rolldownOptions, checks: {bundlerTimings: false}}},
  }),
};

export default config;
