/** Prints a story with Vue: its templates are compiled for the server. */
import {createSSRApp} from 'vue';
import {renderToString} from 'vue/server-renderer';
import {viewOf} from './view.js';

const Phrases = {
  name: 'Phrases',
  props: ['list'],
  template: `<template v-for="phrase of list"><template v-if="phrase.type === 'text'">{{phrase.value}}</template><a v-else-if="phrase.type === 'link'" class="bsh-link" :href="phrase.url"><Phrases :list="phrase.children"/></a><em v-else><Phrases :list="phrase.children"/></em></template>`,
};
const Figure = {
  props: ['picture'],
  template: `<figure class="bsh-figure bsh-wide"><img class="bsh-image" :alt="picture.alt" :width="picture.width" :height="picture.height" :loading="picture.isFirst ? 'eager' : 'lazy'" :fetchpriority="picture.isFirst ? 'high' : null" decoding="async" :sizes="picture.sizes" :srcset="picture.srcset" :src="picture.url"><figcaption class="bsh-caption"><span class="bsh-hidden">{{'Image caption, '}}</span><span class="bsh-caption-text">{{picture.caption}}</span>{{' '}}<span class="bsh-photo-credit"><span class="bsh-credit">{{'Photo: '}}<bdi>{{picture.credit}}</bdi></span></span></figcaption></figure>`,
};
const Blocks = {
  name: 'Blocks',
  props: ['list'],
  components: {Phrases, Figure},
  template: `<template v-for="block of list"><h3 v-if="block.type === 'heading'" class="bsh-heading bsh-heading-2" :id="block.id"><Phrases :list="block.children"/></h3><Figure v-else-if="block.type === 'image'" :picture="block.picture"/><figure v-else-if="block.type === 'blockquote'" class="bsh-quote"><blockquote class="bsh-blockquote"><Blocks :list="block.children"/></blockquote></figure><ul v-else-if="block.type === 'list'" class="bsh-ul"><li v-for="item of block.children" class="bsh-li"><Phrases :list="item.children[0].children"/></li></ul><p v-else class="bsh-p"><Phrases :list="block.children"/></p></template>`,
};
const Story = {
  props: ['story'],
  components: {Blocks, Figure},
  template: `<news-article><article class="bsh-article" data-bsh="1" :lang="story.inLanguage" dir="ltr" aria-labelledby="bsh-headline"><header class="bsh-head"><p class="bsh-kicker">{{story.kicker}}</p><h2 class="bsh-headline" id="bsh-headline">{{story.headline}}</h2><p class="bsh-standfirst">{{story.standfirst}}</p><div class="bsh-signature"><p class="bsh-byline"><span class="bsh-names">{{'By '}}<a class="bsh-author bsh-link" rel="author" :href="story.author[0].url"><bdi>{{story.author[0].name}}</bdi></a></span></p><p class="bsh-dates"><span class="bsh-published"><time class="bsh-time" :datetime="story.datePublished">{{story.date}}</time></span></p></div></header><div class="bsh-lead"><Figure :picture="story.lead"/></div><div class="bsh-body"><Blocks :list="story.body"/></div></article></news-article>`,
};

export function print(article) {
  const app = createSSRApp(Story, {story: viewOf(article)});
  app.config.compilerOptions.isCustomElement = (tag) => tag === 'news-article';
  return renderToString(app);
}
