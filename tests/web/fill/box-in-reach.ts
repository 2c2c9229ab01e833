import { vi } from 'vitest';

/** A ballot on its way to the box, which answers when the test lets it. */
export interface Post {
  readonly link: string;
  readonly id: string;
  readonly sequence: number;
  readonly sealed: string;
  readonly answer: (status: number, code?: string) => void;
  readonly fail: () => void;
}

/** Stands for the network: every ballot that is sent is kept, and none is answered by itself. */
export function boxInReach(): readonly Post[] {
  const posts: Post[] = [];
  vi.stubGlobal('fetch', (_address: string, { body }: { readonly body: string }) => {
    const sent = JSON.parse(body) as Pick<Post, 'link' | 'id' | 'sequence' | 'sealed'>;
    return new Promise<Response>((resolve, reject) => {
      const answer = (status: number, code?: string) => resolve(Response.json({ code }, { status }));
      posts.push({ ...sent, answer, fail: () => reject(new TypeError('Failed to fetch')) });
    });
  });
  return posts;
}
