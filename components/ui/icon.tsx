// Our own pictograms: one stroke weight, a 24-unit square, readable from 24 px to 24 cm. Never alone: a word goes with each.
const paths = {
  door: 'M6 21V3h12v18M3 21h18M14.5 11.5v1.5',
  street: 'M12 4.5a1.5 1.5 0 1 0 0-.01M12 8v7M8 10.5 12 8l4 2.5M12 15l-3 6M12 15l3 6',
  car: 'M4 17v-4l2-6h12l2 6v4zM4 13h16M7 17v2.5M17 17v2.5M7.5 15h1M15.5 15h1',
  work: 'M3 8h18v12H3zM9 8V4h6v4M3 13h18M12 12v2',
  school: 'M12 3 2 8l10 5 10-5zM6 10.5V17c3.5 3 8.5 3 12 0v-6.5M22 8v7',
  court: 'M3 21h18M5 18h14M3 9l9-6 9 6zM6 9v9M12 9v9M18 9v9',
  badge:
    'm12 2.5 2.3 3.5 4.2.2-1.7 3.8 1.7 3.8-4.2.2-2.3 3.5-2.3-3.5-4.2-.2 1.7-3.8-1.7-3.8 4.2-.2zM9 19.5 8 22M15 19.5l1 2.5',
  taken: 'M4 3v18M9 3v18M15 3v18M20 3v18M2 3h20M2 21h20',
  camera: 'M3 7h4l2-3h6l2 3h4v13H3zM12 17a3.5 3.5 0 1 0 0-.01',
  silence: 'M4 4h16v12H12l-5 5v-5H4zM9 7.5l6 5M15 7.5l-6 5',
  lawyer: 'M12 3v18M7 21h10M5 6h14M5 6l-3 8h6zM19 6l-3 8h6z',
  paper: 'M6 2.5h8l4 4.5v14.5H6zM14 2.5V7h4M9 11h6M9 14h6M9 17.5c1.5-1.5 2 1 3 0s1.5 0 3 0',
};

export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}

/** Chicago's six-pointed star: the only ornament. */
export function Star() {
  return (
    <svg className="star" viewBox="0 0 24 24" aria-hidden="true">
      <path d="m12 1 3 5.8h6.6L18.2 12l3.4 5.2H15L12 23l-3-5.8H2.4L5.8 12 2.4 6.8H9z" />
    </svg>
  );
}
