import {createNinjs, ninjs} from '../../../dist/formats/ninjs.js';
import {arbitraryNear, describeFixtures, describeProperties} from './adapter-checks.ts';

const NAMES =
  'uri guid id name type title headline headlines headline_sub kicker vignette slugline role value contentType contenttype language by byline bylines people authors infoSources rel located pubStatus pubstatus state embargoed embargoedUntil firstCreated versionCreated versioncreated contentCreated expires ednote edNote descriptions description_text description_html bodies body_text body_html body_nitf wordCount renditions associations extra_items href url width height poi x y duration bitrate sizeInBytes usageTerms usageterms rightsInfo linkedRights copyrightHolder copyrightNotice digitalSourceType trustIndicators subjects subject genres genre keywords places contentWarnings item items _items data hits _source standard main featuremedia a001'.split(
    ' ',
  );
const WORDS = [
  'text',
  'picture',
  'video',
  'audio',
  'graphic',
  'composite',
  'main',
  'caption',
  'creditline',
  'kicker',
  'html',
  'author',
  'withheld',
  'usable',
  'image/jpeg',
  'video/mp4',
  'text/html',
  'text/vtt',
  '400 kbps',
  'Opinion',
  'urn:newsml:amel.example:1',
  'https://amel.example/a001.jpg',
  'https://www.youtube.com/watch?v=abcdefghijk',
  '<p>One <img data-assoc-ref="a001" src="x"> two</p><figure data-assoc-ref="main"></figure>',
  '<html><body><h1>Head</h1><div class="dat"><span class="vignette">V</span></div><h4>Lead</h4><div class="bodytext"><p>Words</p></div><div class="byline">Ana Bel</div></body></html>',
  '<nitf><body><body.content><block><p>One</p><media><media-reference source="https://a.example/b.jpg"/></media></block></body.content></body></nitf>',
  '# Markdown\n\nWords',
  'Port Amel, NTB',
];

describeFixtures(ninjs);
describeProperties(ninjs, arbitraryNear(NAMES, WORDS));
