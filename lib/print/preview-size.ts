/** Width of a flyer's preview, in pixels of its file. */
export const previewWidth = 300;
