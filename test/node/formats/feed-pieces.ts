import fc from 'fast-check';

const PIECES = (
  '<channel>|</channel>|<item>|</item>|<entry>|</entry>|<title>|</title>|<title type="html">|<link>|</link>|<link href="/a"/>|<link rel="enclosure" href="/a.mp3"/>|' +
  '<description>|</description>|<content type="xhtml">|</content>|<content:encoded>|</content:encoded>|<div>|</div>|<![CDATA[|]]>|&lt;p&gt;One|&amp;lt;b&amp;gt;|' +
  '<media:group>|</media:group>|<media:content url="https://a.example/b.jpg" width="4">|</media:content>|<media:credit>|</media:credit>|<enclosure url="javascript:x" type="audio/mpeg"/>|' +
  '<pubDate>|</pubDate>|Wed, 19 Jun 2024 09:45:00 +0200|<updated>|</updated>|2024-06-19T09:45:00Z|<author><name>Ida</name></author>|<dc:creator>|</dc:creator>|' +
  'xml:base="http://a.example/"|<guid>https://a.example/1</guid>|&bomb;|<!--|-->|Words|java\tscript:x|<id>|</id>|https://u:p@a.example/'
).split('|');
/** Makes documents of pieces of feeds, in any order, most of them not well-formed. */
export const near = (open: string, close: string): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...PIECES), {maxLength: 40}).map((pieces) => `${open}${pieces.join('')}${close}`);
