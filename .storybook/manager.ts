import {addons} from 'storybook/manager-api';
import {create} from 'storybook/theming';

addons.setConfig({
  theme: create({base: 'light', brandTitle: 'Broadsheet', brandUrl: './', fontBase: 'system-ui, sans-serif'}),
  layoutCustomisations: {
    // The finished article has the window to itself.
    showPanel: ({storyId}: {storyId?: string}, shown: boolean) => shown && storyId?.startsWith('front-page--') !== true,
  },
});
