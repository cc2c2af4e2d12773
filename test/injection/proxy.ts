import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';

/** A proxy that answers nothing and knows what it was asked for. */
export interface Proxy {
  port: number;
  /** The host of each request, in their order. */
  hosts: readonly string[];
}

/** Starts the proxy that keeps browsers of tests off the network: every host but this machine is refused. */
export async function startProxy(): Promise<Proxy> {
  const hosts: string[] = [];
  const server = createServer(({url = ''}, response) => {
    hosts.push(URL.canParse(url) ? new URL(url).host : url);
    response.writeHead(403).end();
  });
  server.on('connect', ({url = ''}, socket) => {
    hosts.push(url.replace(/:443$/, ''));
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  return {port: (server.address() as AddressInfo).port, hosts};
}
