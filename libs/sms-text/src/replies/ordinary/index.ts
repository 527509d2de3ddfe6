import { ar } from './ar.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { it } from './it.js';
import { ja } from './ja.js';
import { nl } from './nl.js';
import { pl } from './pl.js';
import { pt } from './pt.js';
import { tr } from './tr.js';
import { zh } from './zh.js';

/** What people answer most often, by language (ISO 639-1): whole messages, set apart by `|`. */
export const ordinaryReplies: Readonly<Record<string, string>> = { ar, de, en, es, fr, it, ja, nl, pl, pt, tr, zh };
