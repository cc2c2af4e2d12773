export {parseLooseJson as parseJson} from './schema-org-json.js';
