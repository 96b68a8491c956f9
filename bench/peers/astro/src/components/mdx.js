// The components that the pages may use.
import Claim from './Claim.astro';
import Corrections from './Corrections.astro';
import Do from './Do.astro';
import DoDont from './DoDont.astro';
import Dont from './Dont.astro';
import HelpCard from './HelpCard.astro';
import HelpList from './HelpList.astro';
import In from './In.astro';
import Lead from './Lead.astro';
import Note from './Note.astro';
import Phone from './Phone.astro';
import Say from './Say.astro';
import SourceList from './SourceList.astro';
import Table from './Table.astro';
import Tile from './Tile.astro';
import Tiles from './Tiles.astro';

export const components = {
  Claim, Corrections, Do, DoDont, Dont, HelpCard, HelpList, In,
  Lead, Note, Phone, Say, SourceList, Table, Tile, Tiles,
};
