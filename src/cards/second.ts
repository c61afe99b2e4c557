// The colleague who goes along on home visits, where the unit wants two of its officials there.
import { choice, form, toPlan, versionOf, type FormOf } from './form.ts';
import { primary } from './button.ts';

export const secondForm: FormOf = (view, again) => {
  const { responsible, unit } = view.case;
  const colleagues = view.staff.filter((person) => person.unit === unit && person.id !== responsible);
  return form({
    title: `${view.case.ref} Vem följer med på hembesök?`,
    lines: ['Enhetens egen regel: två handläggare gör hembesöken. Kollegan bjuds in till bokade besök.'],
    fields: [
      choice(
        'person',
        'Kollega',
        colleagues.map(({ id, name }) => ({ title: name, value: id })),
        again,
        { style: 'compact', value: view.case.course.second ?? '' },
      ),
    ],
    buttons: [primary('nameSecond', 'Spara', versionOf(view)), toPlan(view)],
  });
};
