// A page's data for programs, as a block that no browser executes: no policy has to allow it.
import type { Graph } from 'schema-dts';

export function StructuredData({ data }: { data: Graph }) {
  // React escapes what could end the block.
  return <script type="application/ld+json">{JSON.stringify(data)}</script>;
}
