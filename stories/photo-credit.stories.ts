import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {renderPhotoCredit} from '../src/server/index.js';
import {inForcedColours, inNarrowColumn, inPrint, wordsWithoutScript} from './emulate.js';
import {article, isolationControl, photo, photoAi, picture as harbour, themeControl, type Look} from './fixtures.js';

interface Args extends Look {
  credit?: string;
  creator?: string;
  source?: string;
  copyright?: string;
  license?: string;
  acquireLicense?: string;
  data?: unknown;
  lang?: string;
}

function credit(args: Args): TemplateResult {
  return html`<photo-credit
    credit=${ifDefined(args.credit)}
    creator=${ifDefined(args.creator)}
    source=${ifDefined(args.source)}
    copyright=${ifDefined(args.copyright)}
    license=${ifDefined(args.license)}
    acquire-license=${ifDefined(args.acquireLicense)}
    theme=${ifDefined(args.theme)}
    isolation=${args.isolation ?? 'page'}
    lang=${ifDefined(args.lang)}
    .data=${args.data}
  ></photo-credit>`;
}

const DIGITAL_SOURCE = 'http://cv.iptc.org/newscodes/digitalsourcetype/';
const picture = {type: 'ImageObject', url: 'https://example.org/harbour.jpg', creditText: 'Ada Rell/Meridian'};

const meta: Meta<Args> = {
  title: 'Photo credit',
  component: 'photo-credit',
  render: credit,
  argTypes: {isolation: isolationControl, theme: themeControl, data: {control: 'object'}},
};

export default meta;
type Story = StoryObj<Args>;

export const Credit: Story = {args: {credit: 'Ada Rell/Meridian'}};

export const CreatorAndSource: Story = {args: {creator: 'Ada Rell', source: 'Meridian'}};

export const CreatorAlone: Story = {args: {creator: 'Ada Rell'}};

export const Copyright: Story = {args: {copyright: '© 2025 Meridian Agency'}};

export const Licence: Story = {args: {credit: 'Ada Rell', license: 'https://creativecommons.org/licenses/by/4.0/'}};

export const LicenceForSale: Story = {args: {credit: 'Ada Rell/Meridian', acquireLicense: 'https://example.org/meridian/licences'}};

/** Without a credit line the maker and the supplier are printed, else who holds the copyright, else the notice. */
export const EveryLevel: Story = {
  render: (args) =>
    html`<div class="story-stack">
      ${[
        {creditText: 'Meridian', creator: [{type: 'Person', name: 'Ada Rell'}]},
        {creator: [{type: 'Person', name: 'Ada Rell'}], sourceOrganization: {type: 'Organization', name: 'Meridian'}},
        {copyrightHolder: {type: 'Person', name: 'Ada Rell'}, copyrightYear: 2025, copyrightNotice: 'All rights reserved'},
        {copyrightNotice: 'All rights reserved'},
      ].map((rights) => credit({...args, data: {type: 'ImageObject', url: 'https://example.org/harbour.jpg', ...rights}}))}
    </div>`,
};

/** All rights: a licence, and where one can be had. */
export const RightsLinks: Story = {
  args: {
    credit: 'Ada Rell/Meridian',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    acquireLicense: 'https://example.org/meridian/licences',
  },
};

/** What systems write for want of a value is never shown. */
export const NothingToSay: Story = {
  render: (args) =>
    html`<div class="story-stack">
      ${['undefined', 'N/A', '-', 'Ada Rell/undefined'].map((line) => html`<div><p class="story-note">${line}</p>${credit({...args, credit: line})}</div>`)}
    </div>`,
};

/** IPTC's digital source type says that no camera was there; readers are told. */
export const MadeWithAi: Story = {args: {data: photoAi}};

export const EditedWithAi: Story = {args: {data: {...picture, digitalSourceType: `${DIGITAL_SOURCE}compositeWithTrainedAlgorithmicMedia`}}};

/** Every term that a reader is told of. */
export const DigitalSources: Story = {
  render: (args) =>
    html`<div class="story-stack">
      ${[
        'trainedAlgorithmicMedia',
        'compositeWithTrainedAlgorithmicMedia',
        'compositeSynthetic',
        'algorithmicallyEnhanced',
        'composite',
        'digitalCreation',
        'algorithmicMedia',
        'dataDrivenMedia',
        'virtualRecording',
        'screenCapture',
        'digitalCapture',
      ].map(
        (term) =>
          html`<div><p class="story-note">${term}</p>${credit({...args, data: {...picture, digitalSourceType: DIGITAL_SOURCE + term}})}</div>`,
      )}
    </div>`,
};

export const Composite: Story = {args: {data: {...picture, digitalSourceType: `${DIGITAL_SOURCE}composite`}}};

/** Whatever word the data begins with, it is printed once. */
export const PrefixNeverDoubled: Story = {
  render: (args) =>
    html`<div class="story-stack">
      ${['Photo: Ada Rell', 'Photograph: Ada Rell/Meridian', 'PHOTO BY Ada Rell', 'Picture: Meridian', '© Meridian', '(c) Ada Rell'].map(
        (line) => html`<div><p class="story-note">${line}</p>${credit({...args, credit: line})}</div>`,
      )}
    </div>`,
};

/** A picture with all its rights, as IPTC's fields name them. */
export const FromData: Story = {args: {data: photo}};

export const FromJsonLd: Story = {
  args: {
    data: {
      '@type': 'ImageObject',
      contentUrl: 'https://example.org/harbour.jpg',
      creator: {'@type': 'Person', name: 'Ada Rell'},
      creditText: 'Meridian',
    },
  },
};

export const German: Story = {args: {credit: 'Ada Rell/Meridian', lang: 'de'}};

export const Arabic: Story = {
  args: {credit: 'ليلى منصور', lang: 'ar'},
  render: (args) => html`<div lang="ar" dir="rtl">${credit(args)}</div>`,
};

/** A Latin credit in a page that runs from right to left. */
export const MixedDirections: Story = {
  args: {credit: 'Ada Rell/Meridian', lang: 'ar'},
  render: (args) => html`<div lang="ar" dir="rtl">${credit(args)}</div>`,
};

/** In an article caption and credit are said once each, whatever the data repeats; the last has no caption but the credit. */
export const WithCaptions: Story = {
  render: ({theme, isolation}) =>
    article({
      theme,
      isolation: isolation ?? 'page',
      data: {
        type: 'Article',
        headline: '',
        author: [],
        image: [],
        body: [
          ['The harbour, an hour before the first boat.', 'Ada Rell/Meridian'],
          ['The harbour, an hour before the first boat. Photo: Ada Rell/Meridian', 'Photo: Ada Rell/Meridian'],
          ['The harbour, an hour before the first boat.', undefined],
          ['Photo: Meridian', 'Photo: Meridian'],
        ].map(([caption, creditText]) => ({type: 'image', image: {...harbour('harbour'), caption, creditText}})),
      },
    }),
};

/** Under a picture that the page shows itself. */
export const UnderAPicture: Story = {
  args: {credit: 'Ada Rell/Meridian'},
  render: (args) =>
    html`<figure class="story-figure">
      <img src="/pictures/harbour-800.jpg" width="800" height="533" alt="A harbour at dusk" />
      <figcaption>The harbour, an hour before the first boat. ${credit(args)}</figcaption>
    </figure>`,
};

export const Daily: Story = {args: {credit: 'Ada Rell/Meridian', theme: 'daily'}};

export const Dark: Story = {args: {data: photoAi}, globals: {theme: 'dark'}};

export const DailyDark: Story = {args: {data: photoAi, theme: 'daily'}, globals: {theme: 'dark'}};

export const Guarded: Story = {args: {data: photoAi, isolation: 'guarded'}};

export const Shadow: Story = {args: {data: photoAi, isolation: 'shadow'}};

/** Names that no column holds. */
export const LongNames: Story = {args: {...RightsLinks.args, credit: 'Adaline-Rellinger'.repeat(8)}, decorators: [inNarrowColumn]};

/** What the rules for paper make of it, on the screen. */
export const Print: Story = {args: {data: photo}, decorators: [inPrint]};

/** What is left where a reader's own few colours rule; a browser's emulation shows the real ones. */
export const ForcedColours: Story = {args: {data: photoAi}, decorators: [inForcedColours]};

/** Printed words in a frame that runs no script. */
export const NoJavaScript: Story = {render: () => wordsWithoutScript(renderPhotoCredit(photo, {baseUrl: document.baseURI}).html)};

/** Words that the page wrote itself stay. */
export const OwnWords: Story = {render: () => html`<photo-credit>From the family’s album</photo-credit>`};

/** A picture that says nothing of itself has no line. */
export const Empty: Story = {args: {data: {type: 'ImageObject', url: 'https://example.org/harbour.jpg'}}, tags: ['empty']};
