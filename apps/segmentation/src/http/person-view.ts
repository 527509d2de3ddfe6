import { isoInstant, maskPhone } from '@rebound/kernel';
import { profileOf } from '../domain/person/describe.js';
import type { Person } from '../domain/person/person.js';
import type { WorkspacePolicy } from '../domain/policy.js';
import { describeBookingOf, describeCart, kindOf } from '../domain/subject/subject-kinds.js';
import { closingOf, isCart, isOpen, type Subject } from '../domain/subject/subject.js';
import type { PersonView, SubjectView } from './people.dto.js';

/** @param showPhone whether the caller may see the whole number */
export function personView(
  person: Person,
  subjects: readonly Subject[],
  policy: WorkspacePolicy,
  showPhone: boolean,
): PersonView {
  const { phone, ...profile } = profileOf(person, policy);
  return {
    ...profile,
    ...(phone === undefined ? {} : { phone: showPhone ? phone : maskPhone(phone) }),
    subjects: subjects.map((subject) => subjectView(subject, person, policy)),
  };
}

function subjectView(subject: Subject, person: Person, policy: WorkspacePolicy): SubjectView {
  const { key, state } = subject;
  const closing = closingOf(subject, person);
  const open = isOpen(state, closing);
  const emptied = kindOf(subject).isEmptied(state, closing);
  const ended = (!open && closing !== undefined) || emptied;
  const status = state.standing ? 'abandoned' : ended ? 'ended' : state.timerDue === undefined ? 'idle' : 'open';
  return {
    subjectKey: key,
    status,
    occurrence: state.occurrence,
    ...(state.activity ? { lastActivityAt: isoInstant(state.activity[0]) } : {}),
    lastEventId: state.lastEvent,
    ...(state.timerDue === undefined ? {} : { timerDueAt: isoInstant(state.timerDue) }),
    ...(ended ? { endReason: emptied ? 'emptied' : (closing?.reason ?? 'emptied') } : {}),
    ...(isCart(subject)
      ? { cart: describeCart(subject, closing, policy) }
      : { booking: describeBookingOf(subject, policy) }),
  };
}
