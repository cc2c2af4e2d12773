import {withThemeByDataAttribute} from '@storybook/addon-themes';
import {setCustomElementsManifest, type Decorator, type Preview} from '@storybook/web-components-vite';
import manifest from '../custom-elements.json' with {type: 'json'};
import '../src/define.js';
import {useFormats, useLanguages} from '../src/elements.js';
import {WEB_FORMATS} from '../src/formats/web.js';
import {LANGUAGES} from '../src/locales/index.js';
import {ISOLATIONS, THEMES} from '../src/templates/context.js';
import './preview.css';

setCustomElementsManifest(manifest);
useFormats(...WEB_FORMATS);
useLanguages(...LANGUAGES);

/** Turns the whole page as the toolbar says. */
const withDirection: Decorator = (story, {globals}) => {
  document.documentElement.dir = globals['direction'] as string;
  return story();
};

/** Puts the toolbar's look and isolation over what a story chose itself; '' leaves the story's own. */
const withChoices: Decorator = (story, {args, globals}) => {
  const look = globals['look'] as string;
  const isolation = globals['isolation'] as string;
  return story({
    args: {...args, ...(look !== '' && {theme: look === 'none' ? undefined : look}), ...(isolation !== '' && {isolation})},
  });
};

/** Gives a text field to what the manifest calls `string | undefined`, which would get an editor for objects. */
const textFields: NonNullable<Preview['argTypesEnhancers']>[number] = ({argTypes}) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => {
      const isText = argType.control === undefined && /^'?string(?: \| undefined)?'?$/.test(argType.table?.type?.summary ?? '');
      return [name, isText ? {...argType, control: {type: 'text'}} : argType];
    }),
  );

const preview: Preview = {
  argTypesEnhancers: [textFields],
  tags: ['autodocs'],
  parameters: {
    a11y: {test: 'error'},
    controls: {expanded: true},
    options: {
      storySort: {
        order: [
          'Front page',
          'Guides',
          ['Paste this', 'Theming'],
          'News article',
          'Article languages',
          'Article states',
          'Blocks',
          'Pictures',
          'Galleries',
          'Players',
          'Embeds',
          'News byline',
          'Photo credit',
          'Trending list',
          'News time',
        ],
      },
    },
  },
  globalTypes: {
    direction: {toolbar: {title: 'Direction', items: ['ltr', 'rtl'], dynamicTitle: true}},
    look: {
      toolbar: {
        title: 'Look',
        icon: 'paintbrush',
        items: [
          {value: '', title: 'Look of the story'},
          {value: 'none', title: 'No theme'},
          ...THEMES.map((theme) => ({value: theme, title: theme})),
        ],
        dynamicTitle: true,
      },
    },
    isolation: {
      toolbar: {
        title: 'Isolation',
        icon: 'lock',
        items: [{value: '', title: 'Isolation of the story'}, ...ISOLATIONS.map((isolation) => ({value: isolation, title: isolation}))],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: {direction: 'ltr', look: '', isolation: ''},
  decorators: [
    withChoices,
    withDirection,
    withThemeByDataAttribute({themes: {light: 'light', dark: 'dark'}, defaultTheme: 'light', attributeName: 'data-theme'}),
  ],
};

export default preview;
