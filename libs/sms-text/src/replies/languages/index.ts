import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { de } from './de.js';
import { it } from './it.js';
import { pt } from './pt.js';
import { nl } from './nl.js';
import { pl } from './pl.js';
import { tr } from './tr.js';
import { zh } from './zh.js';
import { ja } from './ja.js';
import { ar } from './ar.js';
import type { ReplyLanguage } from '../reply-language.js';

export const replyLanguages: readonly ReplyLanguage[] = [en, es, fr, de, it, pt, nl, pl, tr, zh, ja, ar];
