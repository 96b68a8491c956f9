// The panels of the rights card, in the order in which they are stepped through. Their words are those of content/phrases.

/** An id is the panel's anchor, and the key of its name in messages under `card.panel`. */
export const cardPanels = [
  { id: 'door', phrases: ['no-entry', 'warrant-under-door'] },
  { id: 'silence', phrases: ['remain-silent'] },
  { id: 'search', phrases: ['no-search'] },
  { id: 'lawyer', phrases: ['speak-to-lawyer', 'sign-nothing'] },
] as const satisfies readonly { id: string; phrases: readonly string[] }[];
