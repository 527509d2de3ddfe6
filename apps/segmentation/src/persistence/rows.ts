import type { OrderState } from '../domain/order/order.js';
import type { PersonState, Purchase } from '../domain/person/person.js';
import type { SubjectState } from '../domain/subject/subject.js';

/** The tables' rows as the driver gives them (`json` comes parsed, `bigint` as text). */

export interface IdentifierRow {
  readonly workspace_id: string;
  readonly identifier: string;
  readonly person_id: string;
  readonly attached_at: string;
  readonly attached_by: string;
}

export interface PersonRow {
  readonly workspace_id: string;
  readonly person_id: string;
  readonly version: number;
  readonly merged_into: string | null;
  readonly state: PersonState;
}

export interface SubjectRow {
  readonly workspace_id: string;
  readonly subject_key: string;
  readonly person_id: string;
  readonly state: SubjectState;
}

export interface AliasRow {
  readonly workspace_id: string;
  readonly alias: string;
  readonly subject_key: string | null;
  readonly bought: (Purchase & { readonly names: readonly string[] }) | null;
}

export interface OrderRow {
  readonly workspace_id: string;
  readonly order_key: string;
  readonly person_id: string;
  readonly state: OrderState;
}
