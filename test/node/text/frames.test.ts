import {describe, it} from 'node:test';
import {expect} from 'chai';
import {frameOf, hostsIn} from '../../../dist/text/frames.js';

const HOSTS = hostsIn(' charts.lantern.example, Maps.Lantern.example:8443 ');

describe('frameOf', () => {
  it('knows the frames of providers, and makes their address itself', () => {
    expect(frameOf('https://youtu.be/abcdefghijk?t=5&evil=1', [])).to.deep.equal({
      src: 'https://www.youtube-nocookie.com/embed/abcdefghijk',
      provider: 'YouTube',
      isTrusted: true,
    });
    expect(frameOf('https://www.youtube-nocookie.com/embed/abcdefghijk', [])?.provider).to.equal('YouTube');
  });

  it('takes the hosts that a page lists, and no other', () => {
    expect(frameOf('https://charts.lantern.example/ferry', HOSTS)).to.deep.equal({
      src: 'https://charts.lantern.example/ferry',
      provider: 'charts.lantern.example',
      isTrusted: true,
    });
    expect(frameOf('https://maps.lantern.example:8443/', HOSTS)?.provider).to.equal('maps.lantern.example');
    for (const address of [
      'https://maps.lantern.example/',
      'https://lantern.example/',
      'https://evil.example/#charts.lantern.example',
      'https://charts.lantern.example.evil.example/',
      'https://charts.lantern.example@evil.example/',
      'https://user@charts.lantern.example/',
      'javascript:alert(1)',
      'data:text/html,x',
      '//charts.lantern.example/',
      '',
    ])
      expect(frameOf(address, HOSTS), address).to.equal(undefined);
  });

  it('names the server of a post that anybody may host, and does not trust it unless it is listed', () => {
    const post = 'https://social.example/@mira/123456789012';
    expect(frameOf(post, [])).to.deep.equal({src: `${post}/embed`, provider: 'social.example', isTrusted: false});
    expect(frameOf(post, ['social.example'])?.isTrusted).to.equal(true);
  });

  it('knows a provider’s own frame again', () => {
    for (const address of [
      'https://youtu.be/abcdefghijk',
      'https://vimeo.com/123456/abcdef',
      'https://x.com/mira/status/1234567890',
      'https://www.instagram.com/p/AbC-1/',
      'https://www.tiktok.com/@mira/video/7123',
      'https://www.facebook.com/lagoon/videos/99/',
      'https://bsky.app/profile/did:plc:abc/post/3k',
      'https://www.threads.net/@mira/post/AbC',
      'https://open.spotify.com/episode/abc',
      'https://soundcloud.com/mira/bell',
      'https://datawrapper.dwcdn.net/aB3dE/3/',
      'https://public.flourish.studio/visualisation/123/',
      'https://www.google.com/maps/embed?pb=!1m18',
    ]) {
      const frame = frameOf(address, []);
      expect(frame, address).not.to.equal(undefined);
      expect(frameOf(frame!.src, [])?.src, address).to.equal(frame!.src);
    }
  });
});
