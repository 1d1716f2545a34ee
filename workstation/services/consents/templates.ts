import { type ConsentTemplate, type Section, sectionCategories } from '../../../core/contract/index.ts';

const general = (...left: readonly string[]): Section[] => sectionCategories.filter((category) => !left.includes(category)).map((category) => ({ category, sensitivity: 'general' }));

/** Every template has an end, and none names a sensitive section: those are always chosen one by one. */
export const consentTemplates: readonly ConsentTemplate[] = [
  { id: 'visit', name: 'Out-patient visit', sentence: 'Care staff there may read the record for one visit and its follow-up.', days: 30, purposes: ['TREAT'], sections: general('financial') },
  { id: 'second-opinion', name: 'Second opinion', sentence: 'Clinicians there may read results, medications and problems for a second opinion.', days: 14, purposes: ['TREAT'], sections: ['demographics', 'problems', 'allergies', 'medications', 'labs', 'imaging', 'procedures', 'encounters'].map((category) => ({ category, sensitivity: 'general' }) as Section) },
  { id: 'family', name: 'What the family asks', sentence: 'Care staff there may read the record to answer the family’s questions.', days: 30, purposes: ['FAMRQT'], sections: general('financial', 'social-history') },
  { id: 'shared-care', name: 'Shared care', sentence: 'Care staff there may read the record while both care for the patient, for a year at most.', days: 365, purposes: ['TREAT', 'ETREAT'], sections: general('financial') },
  { id: 'pharmacy', name: 'Pharmacy', sentence: 'Pharmacists there may read medications and allergies.', days: 180, purposes: ['TREAT'], sections: ['demographics', 'allergies', 'medications'].map((category) => ({ category, sensitivity: 'general' }) as Section) },
];
