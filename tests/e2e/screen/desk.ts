import type { Browser } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import { type NodeServer, startNodeServer } from '../../support/servers/node-server';
import type { TestClient } from '../../support/test-client';
import { signUp } from '../people/organizer';
import { atDesk, launchBrowser, type Person } from './browser';
import { clientOf } from './browser-client';

type Settings = Readonly<Record<string, string>>;

/** The built server and a browser: there from the first test on, gone after the last one. */
export interface House {
  readonly server: NodeServer;
  readonly browser: Browser;
  readonly origin: string;
}

/** With the first organizer, who has signed up in that browser, and the interface as they may call it. */
export interface Desk extends House {
  readonly organizer: Person;
  readonly client: TestClient;
}

/** Stands before the other hooks of a file; settings may name what an earlier hook has started. */
export function openHouse(settings: () => Settings = () => ({})): House {
  let server: NodeServer | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    server = await startNodeServer(settings());
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  return {
    get server() {
      return present(server);
    },
    get browser() {
      return present(browser);
    },
    get origin() {
      return present(server).origin;
    },
  };
}

export function openDesk(settings?: () => Settings): Desk {
  const house = openHouse(settings);
  let organizer: Person | undefined;
  beforeAll(async () => {
    organizer = await atDesk(house.browser);
    await signUp(organizer.page, house.origin, house.server.setupCode);
  });
  return {
    get server() {
      return house.server;
    },
    get browser() {
      return house.browser;
    },
    get origin() {
      return house.origin;
    },
    get organizer() {
      return present(organizer);
    },
    get client() {
      return clientOf(present(organizer), house.origin);
    },
  };
}

function present<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error('what a test stands on is there from the first hook on, not before');
  return thing;
}
