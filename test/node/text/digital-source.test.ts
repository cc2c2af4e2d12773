import {expect} from 'chai';
import {describe, it} from 'node:test';
import {disclosureOf} from '../../../dist/text/digital-source.js';

const IPTC = 'http://cv.iptc.org/newscodes/digitalsourcetype/';

describe('disclosureOf', () => {
  it('tells of what no camera took, or is not as it was taken', () => {
    const told = {
      trainedAlgorithmicMedia: 'madeWithAi',
      compositeWithTrainedAlgorithmicMedia: 'editedWithAi',
      compositeSynthetic: 'editedWithAi',
      algorithmicallyEnhanced: 'editedWithAi',
      composite: 'composite',
      compositeCapture: 'composite',
      digitalArt: 'digitalArt',
      digitalCreation: 'digitalArt',
      softwareImage: 'computerGenerated',
      algorithmicMedia: 'computerGenerated',
      dataDrivenMedia: 'computerGenerated',
      virtualRecording: 'virtualRecording',
      screenCapture: 'screenshot',
    };
    for (const [term, message] of Object.entries(told)) expect(disclosureOf(IPTC + term), term).to.equal(message);
  });

  it('says nothing of cameras, scans and retouching', () => {
    for (const term of ['digitalCapture', 'computationalCapture', 'negativeFilm', 'positiveFilm', 'print', 'minorHumanEdits', 'humanEdits'])
      expect(disclosureOf(IPTC + term), term).to.equal(undefined);
    for (const value of [undefined, '', 'AI', 'constructor', '__proto__', `${IPTC}unheardOf`])
      expect(disclosureOf(value)).to.equal(undefined);
  });

  it('reads a term however it is written', () => {
    for (const value of [
      `${IPTC}trainedAlgorithmicMedia/`,
      'https://cv.iptc.org/newscodes/digitalsourcetype/TrainedAlgorithmicMedia',
      ' digsrctype:trainedAlgorithmicMedia ',
      'trainedAlgorithmicMedia',
      'https://schema.org/TrainedAlgorithmicMediaDigitalSource',
    ])
      expect(disclosureOf(value), value).to.equal('madeWithAi');
  });
});
