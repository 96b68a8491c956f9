// For a form whose words must stay on the device.

/** A browser's own help with writing may send the words to its maker: https://html.spec.whatwg.org/#writing-suggestions */
export const noHelpFromAfar = { autoComplete: 'off', spellCheck: false, writingsuggestions: 'false' };
