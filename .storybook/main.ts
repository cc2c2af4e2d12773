import type {StorybookConfig} from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-themes'],
  staticDirs: [{from: '../test/fixtures/pictures', to: '/pictures'}],
  core: {disableTelemetry: true, disableWhatsNewNotifications: true},
};

export default config;
