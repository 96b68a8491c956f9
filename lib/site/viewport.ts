// How a phone shows the site: its own width, zoom never off, both colour schemes.
import type { Viewport } from 'next';

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' };
