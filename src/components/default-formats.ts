import {html} from '../formats/html.js';
import {jsonFeed} from '../formats/json-feed.js';
import {schemaOrg} from '../formats/schema-org.js';
import {wordpress} from '../formats/wordpress.js';
import {useFormats} from './settings.js';

useFormats(schemaOrg, html, wordpress, jsonFeed);
