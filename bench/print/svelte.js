/** Prints a story with Svelte: its components are compiled into a folder that is not kept. */
import {mkdirSync, writeFileSync} from 'node:fs';
import {compile} from 'svelte/compiler';
import {render} from 'svelte/server';
import {viewOf} from './view.js';

const COMPONENTS = {
  Phrases: `<script>
  import Phrases from './Phrases.js';
  let {list} = $props();
</script>
{#each list as phrase}{#if phrase.type === 'text'}{phrase.value}{:else if phrase.type === 'link'}<a class="bsh-link" href={phrase.url}><Phrases list={phrase.children} /></a>{:else}<em><Phrases list={phrase.children} /></em>{/if}{/each}`,
  Figure: `<script>
  let {picture} = $props();
</script>
<figure class="bsh-figure bsh-wide"><img class="bsh-image" alt={picture.alt} width={picture.width} height={picture.height} loading={picture.isFirst ? 'eager' : 'lazy'} fetchpriority={picture.isFirst ? 'high' : undefined} decoding="async" sizes={picture.sizes} srcset={picture.srcset} src={picture.url}><figcaption class="bsh-caption"><span class="bsh-hidden">{'Image caption, '}</span><span class="bsh-caption-text">{picture.caption}</span>{' '}<span class="bsh-photo-credit"><span class="bsh-credit">{'Photo: '}<bdi>{picture.credit}</bdi></span></span></figcaption></figure>`,
  Blocks: `<script>
  import Blocks from './Blocks.js';
  import Figure from './Figure.js';
  import Phrases from './Phrases.js';
  let {list} = $props();
</script>
{#each list as block}{#if block.type === 'heading'}<h3 class="bsh-heading bsh-heading-2" id={block.id}><Phrases list={block.children} /></h3>{:else if block.type === 'image'}<Figure picture={block.picture} />{:else if block.type === 'blockquote'}<figure class="bsh-quote"><blockquote class="bsh-blockquote"><Blocks list={block.children} /></blockquote></figure>{:else if block.type === 'list'}<ul class="bsh-ul">{#each block.children as item}<li class="bsh-li"><Phrases list={item.children[0].children} /></li>{/each}</ul>{:else}<p class="bsh-p"><Phrases list={block.children} /></p>{/if}{/each}`,
  Story: `<script>
  import Blocks from './Blocks.js';
  import Figure from './Figure.js';
  let {story} = $props();
</script>
<news-article><article class="bsh-article" data-bsh="1" lang={story.inLanguage} dir="ltr" aria-labelledby="bsh-headline"><header class="bsh-head"><p class="bsh-kicker">{story.kicker}</p><h2 class="bsh-headline" id="bsh-headline">{story.headline}</h2><p class="bsh-standfirst">{story.standfirst}</p><div class="bsh-signature"><p class="bsh-byline"><span class="bsh-names">{'By '}<a class="bsh-author bsh-link" rel="author" href={story.author[0].url}><bdi>{story.author[0].name}</bdi></a></span></p><p class="bsh-dates"><span class="bsh-published"><time class="bsh-time" datetime={story.datePublished}>{story.date}</time></span></p></div></header><div class="bsh-lead"><Figure picture={story.lead} /></div><div class="bsh-body"><Blocks list={story.body} /></div></article></news-article>`,
};

export async function makePrinter() {
  const folder = new URL('../../.cache/bench-svelte/', import.meta.url);
  mkdirSync(folder, {recursive: true});
  for (const [name, source] of Object.entries(COMPONENTS)) {
    const {js} = compile(source, {generate: 'server', name, filename: `${name}.svelte`, warningFilter: () => false});
    writeFileSync(new URL(`${name}.js`, folder), js.code);
  }
  const {default: Story} = await import(new URL('Story.js', folder));
  return (article) => render(Story, {props: {story: viewOf(article)}}).body;
}
