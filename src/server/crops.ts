import type {ImageObject} from '../model/article.js';

const MOST_CROPS = 3;
/** Ratios nearer than this are the same shape. */
const TOLERANCE = 0.05;

/** Lists the renditions of a picture that have another shape, each as a picture with the same words and rights. */
export function cropsOf({renditions = [], ...image}: ImageObject): ImageObject[] {
  const shapes = [ratioOf(image)];
  const crops = renditions.filter((rendition) => {
    const shape = ratioOf(rendition);
    const isNew = shapes.every((other) => other > 0 && Math.abs(shape / other - 1) > TOLERANCE) && shape > 0;
    if (isNew) shapes.push(shape);
    return isNew;
  });
  return crops.slice(0, MOST_CROPS).map(({url, width, height}) => ({...image, url, ...(width && height && {width, height})}));
}

const ratioOf = ({width = 0, height = 0}: {width?: number; height?: number}): number => (height > 0 ? width / height : 0);
