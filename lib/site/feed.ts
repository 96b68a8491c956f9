// Writes a feed as RSS 2.0 and as JSON Feed 1.1. Pure: no clock, no disk; the days are those of the items.
// https://www.rssboard.org/rss-specification · https://www.jsonfeed.org/version/1.1/
import { generateJsonFeed, generateRssFeed } from 'feedsmith';
import { license } from './license.ts';

export interface FeedItem {
  /** Whole address, which is also the item's id: it never changes. */
  readonly url: string;
  readonly title: string;
  readonly text: string;
  /** A calendar day: `2026-11-22`. */
  readonly on: string;
  readonly tag: string;
}

export interface Feed {
  readonly title: string;
  readonly description: string;
  /** What a reader may do with the words, in the feed's language. */
  readonly license: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** Whole address of the page that says the same. */
  readonly page: string;
  /** The newest first. */
  readonly items: readonly FeedItem[];
}

/** A day as the moment that feeds ask for: noon, which is on that same day all over America. */
const moment = (day: string) => new Date(`${day}T12:00:00Z`);

/** @param address whole address of the feed itself @returns XML */
export function rssOf(feed: Feed, address: string): string {
  const newest = feed.items[0]?.on;
  return generateRssFeed(
    {
      title: feed.title,
      link: feed.page,
      description: feed.description,
      language: feed.language,
      copyright: feed.license,
      ...(newest && { pubDate: moment(newest) }),
      atom: { links: [{ href: address, rel: 'self', type: 'application/rss+xml' }] },
      creativeCommons: { licenses: [license.url] },
      items: feed.items.map(({ url, title, text, on, tag }) => ({
        title,
        link: url,
        description: text,
        categories: [{ name: tag }],
        guid: { value: url, isPermaLink: true },
        pubDate: moment(on),
      })),
    },
    { strict: true },
  );
}

/** @param address whole address of the feed itself @returns JSON; `_license` is an extension of ours */
export function jsonFeedOf(feed: Feed, address: string): string {
  const json = generateJsonFeed(
    {
      title: feed.title,
      home_page_url: feed.page,
      feed_url: address,
      description: feed.description,
      user_comment: feed.license,
      language: feed.language,
      items: feed.items.map(({ url, title, text, on, tag }) => ({
        id: url,
        url,
        title,
        content_text: text,
        date_published: moment(on),
        tags: [tag],
      })),
    },
    { strict: true },
  );
  return `${JSON.stringify({ ...(json as object), _license: license }, null, 2)}\n`;
}
