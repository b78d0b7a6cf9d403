import { zodResolver } from '@hookform/resolvers/zod';
import { Controller, useForm } from 'react-hook-form';
import { z } from 'zod';
import { localDate } from '#renderer/data/local-date.ts';
import { FIRM, lookFor, readPreferences } from '#renderer/data/preferences.ts';
import { createMission } from '#renderer/data/repository.ts';
import { useServices } from '#renderer/data/services.tsx';
import { describeStorageError, storageErrorOf } from '#renderer/data/storage-error.ts';
import { Dialog, DialogForm } from '#renderer/ui/feedback/dialog.tsx';
import { notifyFailure } from '#renderer/ui/feedback/notify.tsx';
import { SelectField } from '#renderer/ui/fields/choice-fields.tsx';
import { DateField } from '#renderer/ui/fields/date-field.tsx';
import { TextField } from '#renderer/ui/fields/text-field.tsx';
import { newMission } from '#shared/domain/new-mission.ts';
import { planFromTemplate } from '#shared/journey/plan.ts';
import { termsFromVintage, vintageOn } from '#shared/journey/terms.ts';

const FormSchema = z.object({
  companyName: z.string().trim().min(1, 'Donnez le nom de l’entreprise : il se corrige à tout moment.'),
  reference: z.string(),
  planId: z.enum(['', 'days-8', 'days-10']),
  startedOn: z.iso.date().nullable(),
});
type FormValues = z.infer<typeof FormSchema>;

const PLAN_LABELS = {
  '': 'Selon le programme en vigueur',
  'days-8': 'Mission de 8 jours',
  'days-10': 'Mission de 10 jours',
};

type NewMissionDialogProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onCreated: (missionId: string) => void;
};

/** The least needed to begin; everything else is typed in the mission itself. */
export function NewMissionDialog({ isOpen, onClose, onCreated }: NewMissionDialogProps) {
  return (
    <Dialog title="Nouvelle mission" isOpen={isOpen} onClose={onClose}>
      {isOpen ? <NewMissionForm onClose={onClose} onCreated={onCreated} /> : null}
    </Dialog>
  );
}

function NewMissionForm({ onClose, onCreated }: Omit<NewMissionDialogProps, 'isOpen'>) {
  const create = useCreateMission();
  const { control, handleSubmit, formState } = useForm<FormValues>({
    resolver: zodResolver(FormSchema),
    defaultValues: { companyName: '', reference: '', planId: '', startedOn: null },
  });
  const submit = handleSubmit(async (values) => {
    try {
      const missionId = await create(values);
      onClose();
      onCreated(missionId);
    } catch (thrown) {
      notifyFailure('La mission n’est pas créée', describeStorageError(storageErrorOf(thrown)));
    }
  });
  return (
    <DialogForm
      submitLabel="Ouvrir la mission"
      onSubmit={submit}
      isBusy={formState.isSubmitting}
      onCancel={onClose}
    >
      <Controller
        control={control}
        name="companyName"
        render={({ field, fieldState }) => (
          <TextField
            label="Nom de l’entreprise"
            warning={fieldState.error?.message}
            isFirst
            name={field.name}
            value={field.value}
            onChange={field.onChange}
          />
        )}
      />
      <Controller
        control={control}
        name="reference"
        render={({ field }) => (
          <TextField
            label="Référence de la mission"
            placeholder="2026-014"
            name={field.name}
            value={field.value}
            onChange={field.onChange}
          />
        )}
      />
      <Controller
        control={control}
        name="planId"
        render={({ field }) => (
          <SelectField
            label="Plan"
            options={PLAN_LABELS}
            name={field.name}
            value={field.value}
            onChange={field.onChange}
          />
        )}
      />
      <Controller
        control={control}
        name="startedOn"
        render={({ field }) => (
          <DateField
            label="Mission engagée le"
            name={field.name}
            value={field.value}
            onChange={field.onChange}
          />
        )}
      />
    </DialogForm>
  );
}

function useCreateMission(): (values: FormValues) => Promise<string> {
  const { content, programme, data, newId, now } = useServices();
  return async ({ companyName, reference, planId, startedOn }) => {
    const pack = await content.loadPack(content.currentPack.id, content.currentPack.version);
    if (!pack) throw new Error('Missing content pack');
    const today = localDate(now());
    const vintage = vintageOn(programme, startedOn ?? today);
    const plan = pack.plans.find(({ id }) => id === (planId || vintage?.defaultPlanId)) ?? pack.plans[0];
    if (!vintage || !plan) throw new Error('Content pack without plan');
    const { expert, ...firm } = await readPreferences(data);
    const id = newId('mis');
    const { theme, template } = await lookFor(data, firm, { from: FIRM, to: id });
    const doc = newMission({
      id,
      theme,
      template,
      createdAt: now(),
      pack: content.currentPack,
      reference: reference.trim(),
      companyName: companyName.trim(),
      expert,
      plan: planFromTemplate(plan, startedOn),
      terms: termsFromVintage(vintage, today),
      criteria: pack.criteria,
    });
    await createMission(data, doc);
    return doc.id;
  };
}
