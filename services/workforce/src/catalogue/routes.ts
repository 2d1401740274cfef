import { type Group, type Post, type ShiftTemplate, workforceRoutes } from '@orderly/contracts';
import type { Documents, Loaded, Message } from '@orderly/platform';
import type { Mount } from '@orderly/platform/http';
import type { Groups, Posts, Templates } from '../collections.ts';

const most = 1_000;

/** Groups, posts and shift templates: data that an administrator registers. */
export function catalogueRoutes({ mount, groups, posts, templates }: { mount: Mount; groups: Groups; posts: Posts; templates: Templates }): void {
  mount(workforceRoutes.groups, async () => ({ rows: (await all(groups)).flatMap(({ id, version, state: { registered } }): Group[] => (registered ? [{ ...registered, id, version }] : [])) }));
  mount(workforceRoutes.posts, async () => ({ rows: (await all(posts)).flatMap(({ id, version, state: { registered } }): Post[] => (registered ? [{ ...registered, id, version }] : [])) }));
  mount(workforceRoutes.shiftTemplates, async () => ({
    rows: (await all(templates)).flatMap(({ id, version, state: { registered } }): ShiftTemplate[] => (registered ? [{ ...registered, id, version }] : [])),
  }));

  mount(workforceRoutes.registerGroup, async (request) => {
    const command = request.command();
    const { id, version } = await groups.handle(`group-${command.opId}`, { type: 'register', data: request.body }, command);
    return { id, version };
  });

  mount(workforceRoutes.registerPost, async (request) => {
    const command = request.command();
    const facts = { isGroupKnown: (await groups.find(request.body.groupId)) !== undefined };
    const { id, version } = await posts.handle(`post-${command.opId}`, { type: 'register', data: request.body }, { ...command, facts });
    return { id, version };
  });

  mount(workforceRoutes.registerShiftTemplate, async (request) => {
    const command = request.command();
    const post = (await posts.find(request.body.postId))?.state.registered;
    const facts = post ? { groupId: post.groupId } : {};
    const { id, version } = await templates.handle(`template-${command.opId}`, { type: 'register', data: request.body }, { ...command, facts });
    return { id, version };
  });
}

async function all<S, C extends Message, E extends Message, F>(documents: Documents<S, C, E, F>): Promise<readonly Loaded<S>[]> {
  return (await documents.query({ index: 'by-code', limit: most })).rows;
}
