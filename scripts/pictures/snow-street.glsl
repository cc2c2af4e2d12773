// A street of wooden houses at the blue hour, snow falling through the light of the windows.

float house(vec3 q, float side, out float part) {
  part = 0.0;
  float i = floor(q.z / 6.4), r = hash2(vec2(i, side)), s = hash2(vec2(i, side + 7.0));
  vec3 l = vec3(side * q.x - 3.55 - 0.5 * r, q.y, q.z - (i + 0.5) * 6.4);
  float tall = 4.9 + 0.9 * s;
  float d = box(l - vec3(3.0, tall * 0.5, 0.0), vec3(3.0, tall * 0.5, 2.95));
  // Frames and lattice of the ground floor.
  float lattice = box(vec3(l.x, l.y - 1.55, mod(l.z + 0.11, 0.22) - 0.11), vec3(0.045, 1.02, 0.022));
  lattice = min(lattice, box(vec3(l.x, abs(l.y - 1.55) - 0.92, l.z), vec3(0.055, 0.05, 2.5)));
  lattice = max(lattice, abs(l.z) - 2.45);
  if (lattice < d) { d = lattice; part = 1.0; }
  // Lower eave and roof, each with its snow.
  vec3 e = l - vec3(-0.28, 3.05, 0.0);
  e.xy *= rot(0.34);
  float eave = box(e, vec3(0.98, 0.05, 3.08));
  float snow = box(e - vec3(0.0, 0.19 + 0.05 * noise(q * 1.3), 0.0), vec3(0.98, 0.14, 3.08)) - 0.07;
  vec3 f = l - vec3(1.4, tall + 0.55, 0.0);
  f.xy *= rot(0.40);
  eave = min(eave, box(f, vec3(2.45, 0.07, 3.16)));
  snow = min(snow, box(f - vec3(0.0, 0.30 + 0.07 * noise(q.xz * 0.8), 0.0), vec3(2.48, 0.22, 3.16)) - 0.1);
  if (eave < d) { d = eave; part = 1.0; }
  if (snow < d) { d = snow; part = 3.0; }
  return d;
}
float people(vec3 q) {
  // Somebody walks away under an umbrella.
  vec3 l = q - vec3(0.55, 0.0, 15.5);
  float d = length(l.xz * vec2(1.0, 1.25) / (1.0 + 0.22 * sat((1.2 - l.y)))) - 0.22;
  d = max(d, abs(l.y - 0.82) - 0.60);
  d = smin(d, length(l - vec3(0, 1.55, 0)) - 0.125, 0.08);
  d = min(d, max(abs(length(vec2(abs(l.x) - 0.09, l.z)) - 0.01) - 0.06, abs(l.y - 0.2) - 0.25));
  vec3 u = l - vec3(0.06, 1.62, 0.0);
  float brim = max(abs(length(u * vec3(1.0, 1.75, 1.0)) - 0.60) - 0.02, -u.y + 0.02);
  return min(d, brim * 0.6) * 0.9;
}
float map(vec3 q, out float part) {
  float track = 0.075 * (smoothstep(0.34, 0.10, abs(abs(q.x - 0.2) - 0.74)) + 0.6 * smoothstep(0.5, 0.2, abs(q.x + 1.7 + 0.2 * sin(q.z * 0.4))) * noise(q.xz * vec2(3.0, 4.5)));
  float bank = 0.62 * smoothstep(2.1, 3.5, abs(q.x)) * (0.55 + 0.8 * noise(q.xz * 0.55));
  float d = (q.y - bank - 0.10 * noise(q.xz * 1.4) - 0.03 * noise(q.xz * 6.0) + track) * 0.8;
  part = 3.0;
  float w, h = house(q, q.x > 0.0 ? 1.0 : -1.0, w);
  if (h < d) { d = h; part = w; }
  // Lamp posts on the left.
  float i = round((q.z - 9.0) / 12.8);
  vec3 l = q - vec3(-2.75, 0.0, i * 12.8 + 9.0);
  float post = max(length(l.xz) - 0.055, abs(l.y - 1.9) - 1.95);
  post = min(post, segment(vec2(l.x, l.y), vec2(0.0, 3.75), vec2(0.55, 3.85)) - 0.03 + 1e-4);
  post = max(post, abs(l.z) - 0.06);
  float shade = max(length(l.xz - vec2(0.55, 0.0)) - 0.22 * sat((3.95 - l.y) / 0.22), abs(l.y - 3.82) - 0.10);
  if (min(post, shade) < d) { d = min(post, shade); part = 1.0; }
  float bulb = length(l - vec3(0.55, 3.68, 0.0)) - 0.085;
  if (bulb < d) { d = bulb; part = 5.0; }
  float man = people(q);
  if (man < d) { d = man; part = 6.0; }
  // Telegraph wires are drawn later; their poles stand on the right.
  float k = round((q.z - 16.0) / 19.2);
  vec3 m = q - vec3(2.75, 0.0, k * 19.2 + 16.0);
  float pole = min(max(length(m.xz) - 0.10, m.y - 7.6), box(m - vec3(0, 7.0, 0), vec3(0.75, 0.06, 0.06)));
  if (pole < d) { d = pole; part = 1.0; }
  return d;
}
float march(vec3 o, vec3 d, float near, float far, int steps, out float part) {
  float t = near;
  for (int i = 0; i < steps; i++) {
    float h = map(o + d * t, part);
    if (h < 0.0006 * t + 0.001) return t;
    t += min(h * 0.9, 2.4);
    if (t > far) break;
  }
  return -1.0;
}
// Light of a window cell: warm paper screens, some dark.
vec3 window(vec3 q, float side) {
  float i = floor(q.z / 6.4), z = q.z - (i + 0.5) * 6.4, r = hash2(vec2(i, side)), s = hash2(vec2(i, side + 3.0));
  vec3 warm = mix(vec3(1.0, 0.50, 0.17), vec3(1.0, 0.66, 0.34), s);
  float lower = step(abs(q.y - 1.55), 0.90) * step(abs(z), 2.4) * step(0.22, hash2(vec2(i, side + 11.0)));
  float upper = step(abs(q.y - 4.1), 0.52) * step(abs(abs(z) - 1.15), 0.62) * step(0.55, hash2(vec2(i, side + 13.0)));
  float pane = 0.55 + 0.45 * noise(vec2(z * 1.3 + i, q.y * 1.7 + side));
  float frame = smoothstep(0.02, 0.04, abs(fract(z * 0.9) - 0.5)) * smoothstep(0.02, 0.035, abs(fract(q.y * 1.1 + 0.2) - 0.5));
  return warm * (lower * 1.9 * mix(0.6, 1.2, r) + upper * 1.3 * frame) * pane;
}
vec3 lamps(vec3 q, vec3 n) {
  vec3 sum = vec3(0);
  float i = round((q.z - 9.0) / 12.8);
  for (int k = -1; k <= 1; k++) {
    vec3 l = vec3(-2.2, 3.6, (i + float(k)) * 12.8 + 9.0) - q;
    float r2 = dot(l, l);
    sum += vec3(1.0, 0.62, 0.28) * max(dot(n, l * inversesqrt(r2)), 0.0) * 5.2 / (r2 + 0.6);
  }
  // The windows of both sides, taken as two long strips of light.
  for (int s = -1; s <= 1; s += 2) {
    float side = float(s), c = floor(q.z / 6.4);
    for (int k = -1; k <= 1; k++) {
      float j = c + float(k);
      if (hash2(vec2(j, side + 11.0)) < 0.22) continue;
      vec3 l = vec3(side * 3.5, 1.5, clamp(q.z, (j + 0.1) * 6.4, (j + 0.9) * 6.4)) - q;
      float r2 = dot(l, l);
      sum += vec3(1.0, 0.52, 0.19) * (0.25 + 0.75 * max(dot(n, l * inversesqrt(r2)), 0.0)) * 0.95 / (r2 + 0.8);
    }
  }
  return sum;
}
vec3 skyAt(vec3 d) {
  vec3 c = mix(vec3(0.20, 0.27, 0.42), vec3(0.055, 0.095, 0.20), smoothstep(-0.02, 0.6, d.y));
  return c * (0.82 + 0.36 * fbm(vec2(d.x / (abs(d.y) + 0.4), 1.0 / (abs(d.y) + 0.4)) * 1.6, 5));
}
vec3 scene(vec2 p) {
  vec3 o = vec3(0.25, 1.72, 0.0), d = normalize(vec3(p.x, p.y + 0.14, 1.95));
  d.xz *= rot(0.035);
  float part, x, t = march(o, d, 0.5, 90.0, 150, part);
  vec3 haze = vec3(0.155, 0.20, 0.315), c;
  if (t < 0.0) {
    c = skyAt(d);
    float y = d.y / d.z, h = 0.17 + 0.12 * fbm1(d.x / d.z * 2.3 + 5.0, 5);
    float wood = fbm(vec2(d.x / d.z * 40.0, y * 55.0), 4);
    c = mix(c, mix(haze, vec3(0.09, 0.125, 0.20), 0.5 + 0.35 * wood), smoothstep(0.004, -0.004, y - h - 0.005 * wood));
    t = 95.0;
  } else {
    vec3 q = o + d * t;
    float e = 0.0009 * t + 0.002;
    vec2 k = vec2(1, -1);
    vec3 n = normalize(k.xyy * map(q + k.xyy * e, x) + k.yyx * map(q + k.yyx * e, x) + k.yxy * map(q + k.yxy * e, x) + k.xxx * map(q + k.xxx * e, x));
    vec3 albedo = vec3(0.085, 0.060, 0.045) * (0.6 + 0.8 * noise(q * vec3(2.0, 14.0, 2.0)));
    if (part == 0.0 && q.y > 3.0) albedo = vec3(0.13, 0.11, 0.095) * (0.7 + 0.6 * noise(q * vec3(1.0, 3.0, 5.0)));
    if (part == 3.0) albedo = vec3(0.80, 0.82, 0.86);
    if (part == 6.0) albedo = q.y > 1.62 ? vec3(0.30, 0.035, 0.03) : vec3(0.025, 0.028, 0.04);
    vec3 a = hemisphere(n);
    float open = 0.25 + 0.75 * smoothstep(0.0, 0.8, map(q + a * 1.1, x));
    vec3 toLamp = normalize(vec3(-2.2, 3.6, round((q.z - 9.0) / 12.8) * 12.8 + 9.0) - q);
    c = albedo * (open * skyAt(vec3(0, 1, 0)) * vec3(2.2, 2.3, 2.5) * (0.55 + 0.45 * n.y) + lamps(q, n) * open);
    if (part == 0.0) c += window(q, q.x > 0.0 ? 1.0 : -1.0) * step(abs(n.z), 0.5);
    if (part == 5.0) c = vec3(9.0, 6.2, 3.4);
    c = mix(c, haze, 1.0 - exp(-pow(t * 0.021, 1.4)));
  }
  // Glow of the lamps in the falling snow.
  for (int j = 0; j < 5; j++) {
    vec3 l = vec3(-2.2, 3.68, float(j) * 12.8 + 9.0) - o;
    float a = dot(l, d), m = length(d * a - l);
    if (a < t + 0.5) c += vec3(1.0, 0.66, 0.33) * (0.055 / (m * m + 0.05) + 0.03 / (m + 0.3)) * exp(-a * 0.035);
  }
  // Flakes: near ones large and out of focus.
  for (int layer = 0; layer < 7; layer++) {
    float z = 1.3 + 1.75 * float(layer) * (1.0 + 0.12 * float(layer));
    if (z > t) break;
    vec2 q = d.xy / d.z * z * 1.15 + vec2(0.35 * float(layer), 0.7 * float(layer));
    float size = 1.6 - 0.10 * float(layer);
    vec2 g = q * size, i = floor(g), f = fract(g) - 0.5;
    float r = hash2(i + float(layer) * 57.0);
    if (r > 0.52) continue;
    vec2 at = 0.36 * (2.0 * vec2(hash2(i + 3.0), hash2(i + 9.0)) - 1.0);
    float wide = 0.0115 + 0.030 / z * (0.4 + 0.8 * r);
    vec2 m = (f - at) / size;
    m.y -= m.x * 0.25;
    float flake = smoothstep(wide * 1.25, wide * 0.55, length(m * vec2(1.0, 0.72)));
    vec3 w = vec3(d.x / d.z * z, d.y / d.z * z, z) + o;
    vec3 light = vec3(0.34, 0.42, 0.60) * 0.75 + lamps(w, vec3(0, 1, 0)) * 0.55 + lamps(w, vec3(-1, 0, 0)) * 0.4;
    c = mix(c, light, flake * mix(0.26, 0.85, float(layer) / 6.0));
  }
  return c;
}
vec3 grade(vec3 c, vec2 p) { return film(saturation(c, 0.95) * vignette(p, 0.45) * 1.05); }
