// All the files of a press, or none of them: when one does not come, what was stored with it goes again. What another
// press had stored before is left as it was.
import type { SerwistPlugin } from 'serwist';

interface Put {
  readonly cacheName: string;
  readonly request: Request;
}

async function forget({ cacheName, request }: Put): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.delete(request);
  if ((await cache.keys()).length === 0) await caches.delete(cacheName);
}

/**
 * Follows one install.
 * @returns a plugin for what stores the files, and `undo`, to be called when it has failed: takes back what was stored,
 *   lets nothing more be asked for, and takes back what was under way as soon as it is stored
 */
export function followInstall(): { readonly plugin: SerwistPlugin; undo(): Promise<void> } {
  const stored: Put[] = [];
  let hasFailed = false;
  return {
    plugin: {
      async requestWillFetch({ request }) {
        if (hasFailed) throw new Error('Another file of this press did not come.');
        return request;
      },
      async cacheDidUpdate(put) {
        if (hasFailed) await forget(put);
        else stored.push(put);
      },
    },
    async undo() {
      hasFailed = true;
      for (const put of stored) await forget(put);
    },
  };
}
