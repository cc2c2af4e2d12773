import {blocksOfHtml, phrasesOfHtml} from 'broadsheet';

const listOf = (value) => (Array.isArray(value) ? value : []);

/**
 * Makes an article of what Editor.js saves (`editor.save()`); `metadata` is what stands outside the text.
 *
 * Texts of Editor.js are HTML. `options` has the parser that reads it, and the address that relative links are resolved against.
 */
export function editorJsArticle(saved, metadata = {}, options = {}) {
  const words = (text) => phrasesOfHtml(text, options);
  const paragraph = (text) => ({type: 'paragraph', children: words(text)});

  /** Lists are texts in the first edition of the tool, entries with entries in later ones. */
  const list = (style, items, start) => ({
    type: 'list',
    ordered: style === 'ordered',
    start,
    children: listOf(items).map((item) => ({type: 'listItem', children: entry(style, item)})),
  });
  const entry = (style, item) => {
    const {content, text, checked, meta, items} = typeof item === 'string' ? {content: item} : (item ?? {});
    const isDone = checked ?? meta?.checked;
    const sign = style === 'checklist' ? [isDone ? '☑ ' : '☐ '] : [];
    const first = {type: 'paragraph', children: [...sign, ...words(content ?? text)]};
    return listOf(items).length > 0 ? [first, list(style, items)] : [first];
  };

  const picture = ({file, url, caption, stretched}) => ({
    type: 'image',
    layout: stretched ? 'wide' : undefined,
    image: {url: file?.url ?? url, width: file?.width, height: file?.height, caption: words(caption)},
  });

  const tools = {
    paragraph: ({text}) => paragraph(text),
    header: ({text, level}) => ({type: 'heading', depth: level, children: words(text)}),
    list: ({style, items, meta}) => list(style, items, meta?.start),
    nestedlist: ({style, items}) => list(style, items),
    checklist: ({items}) => list('checklist', items),
    quote: ({text, caption}) => ({type: 'blockquote', children: [paragraph(text)], citation: words(caption)}),
    image: picture,
    simpleimage: picture,
    table: ({withHeadings, content}) => ({
      type: 'table',
      children: listOf(content).map((row, index) => ({
        type: 'tableRow',
        children: listOf(row).map((cell) => ({type: 'tableCell', header: Boolean(withHeadings) && index === 0, children: words(cell)})),
      })),
    }),
    code: ({code, language}) => ({type: 'code', value: code, language}),
    delimiter: () => ({type: 'thematicBreak'}),
    embed: ({source, embed, width, height, caption}) => ({
      type: 'embed',
      url: source,
      embedUrl: embed,
      width,
      height,
      caption: words(caption),
    }),
    raw: ({html}) => blocksOfHtml(html, options),
    warning: ({title, message}) => ({type: 'aside', name: title, children: [paragraph(message)]}),
    linktool: ({link, meta}) => ({
      type: 'embed',
      url: link,
      title: meta?.title,
      provider: meta?.site_name,
      thumbnail: meta?.image?.url ? {url: meta.image.url, alt: ''} : undefined,
      fallback: meta?.description,
    }),
    attaches: ({file, title}) => ({
      type: 'paragraph',
      children: [{type: 'link', url: file?.url, children: [title || file?.title || file?.name || file?.url || '']}],
    }),
  };

  const body = listOf(saved?.blocks).flatMap((block) => {
    const {type, data} = block ?? {};
    const name = typeof type === 'string' ? type.toLowerCase() : '';
    return Object.hasOwn(tools, name) ? tools[name](data ?? {}) : {type: 'unknown', originalType: type, text: data?.text};
  });
  return {type: 'Article', ...metadata, body};
}
