import {newsroom} from './newsroom.ts';

export default {fetch: newsroom()};
