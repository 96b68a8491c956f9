import { changesResponse } from '#lib/site/changes-feed.ts';

export const dynamic = 'force-static';

export const GET = () => changesResponse('en', 'json');
