import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';

/** A proxy that answers nothing and knows what it was asked for. */
export interface Proxy {
  port: number;
  /** Gives the hosts that were asked for since the last time. */
  takeHosts: () => string[];
}

/** Starts the proxy that keeps browsers of tests off the network: every host but this machine is refused. */
export async function startProxy(): Promise<Proxy> {
  const hosts = new Set<string>();
  const server = createServer(({url = ''}, response) => {
    hosts.add(URL.canParse(url) ? new URL(url).host : url);
    response.writeHead(403).end();
  });
  server.on('connect', ({url = ''}, socket) => {
    hosts.add(url.replace(/:443$/, ''));
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  const takeHosts = (): string[] => {
    const taken = [...hosts];
    hosts.clear();
    return taken;
  };
  return {port: (server.address() as AddressInfo).port, takeHosts};
}
