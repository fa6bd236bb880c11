import type { Chapter } from '@lib/domain/course'

export const mlPipeline: Chapter = {
  id: 'ml-pipeline',
  number: 0,
  title: 'The ML pipeline',
  question: 'What comes before the model?',
  content: {
    folder: '00-ml-pipeline',
    minutes: 25,
    prerequisites: [],
    objectives: [
      {
        id: 'order-the-stages',
        text: 'put the stages of a project in order and say what each hands on,',
        section: 'four-stages-and-a-loop',
      },
      {
        id: 'state-requirements',
        text: 'write down what a system has to reach before there is a model,',
        section: 'what-would-be-good-enough',
      },
      { id: 'start-simple', text: 'say when a more complex model is worth its price,', section: 'the-simplest-thing-that-could-work' },
      { id: 'keep-a-test-set', text: 'explain why a test set is opened once.', section: 'the-envelope-you-open-once' },
    ],
    challenge: 'project-desk',
    figures: [
      {
        id: 'project-desk',
        name: 'Project desk',
        title: 'Forty hours, eighty labelled vans, and a test set in an envelope',
        prediction: 'first-hours',
      },
    ],
    predictions: [
      {
        id: 'best-of-many-guessers',
        question: 'Fifty models guess by coin. Each is judged on the same 200 test cases, and you keep the best. What does it score there?',
        options: [
          { id: 'half', text: 'About 0.50: they are coins.' },
          { id: 'a-little-more', text: 'Clearly more, about 0.58.' },
          { id: 'far-more', text: 'Far more, about 0.75.' },
        ],
        holds: 'a-little-more',
      },
      {
        id: 'first-hours',
        question:
          'You have forty hours and eighty labelled vans. Which move will bring the F₁ score of the late vans furthest, at its price?',
        options: [
          { id: 'labels', text: 'Labelling more vans.' },
          { id: 'metric', text: 'Judging by F₁ instead of accuracy, which costs nothing.' },
          { id: 'network', text: 'A larger network.' },
        ],
        holds: 'metric',
      },
    ],
  },
}
