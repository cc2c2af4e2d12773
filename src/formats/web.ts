import type {Adapter} from '../model/result.js';
import {html} from './html.js';
import {jsonFeed} from './json-feed.js';
import {schemaOrg} from './schema-org.js';
import {wordpress} from './wordpress.js';

/** The formats that most pages of publishers have: JSON-LD, HTML, WordPress, JSON Feed. Our own model is read without them. */
export const WEB_FORMATS: readonly Adapter[] = [schemaOrg, html, wordpress, jsonFeed];
