// A lighthouse on its rock at the end of the day, swell around it, rain far out.

const vec3 SUN = normalize(vec3(-0.85, 0.20, 0.10));
const vec3 TOWER = vec3(1.55, 0.0, 15.0);

float islet(vec3 q) {
  vec3 r = q - vec3(1.2, 0.0, 15.6);
  float mound = length(r * vec3(0.62, 1.45, 0.7)) - 2.55;
  mound = smin(mound, length((q - vec3(-1.9, -0.2, 14.6)) * vec3(0.7, 1.5, 0.9)) - 0.95, 1.1);
  mound = smin(mound, length((q - vec3(5.0, -0.25, 14.2)) * vec3(0.75, 1.6, 0.9)) - 0.95, 0.9);
  mound = smin(mound, length((q - vec3(-4.0, -0.35, 13.4)) * vec3(0.8, 1.5, 0.9)) - 0.62, 0.4);
  if (mound > 1.3) return mound - 0.6;
  vec3 w = q; w.xy *= rot(0.32);
  float crags = 0.62 * noise(w * vec3(0.8, 1.9, 0.9)) + 0.40 * noise(w.zxy * vec3(1.9, 1.7, 3.6) + 3.0) + 0.24 * noise(w * vec3(3.4, 7.0, 3.8) + 8.0);
  float joints = abs(fract(dot(w, vec3(0.62, 0.25, 0.55)) + 0.35 * noise(w * 1.3)) - 0.5);
  crags += 0.13 * noise(w * vec3(7.0, 12.0, 7.0)) - 0.16 * smoothstep(0.07, 0.0, joints);
  return (mound + 0.42 - crags * 0.72) * 0.55;
}
// Grain of the stone, for its shading alone: cracks, layers and lichen too small to be shapes.
float grain(vec3 q) {
  q.xy *= rot(0.32);
  float cracks = abs(2.0 * noise(q * vec3(4.0, 9.0, 4.0)) - 1.0), fine = abs(2.0 * noise(q * vec3(11.0, 22.0, 11.0) + 4.0) - 1.0);
  return 0.055 * cracks + 0.026 * fine + 0.014 * noise(q * 45.0);
}
float tower(vec3 q, out float part) {
  vec3 r = q - TOWER;
  float a = length(r.xz);
  part = 0.0;
  float bound = length(vec2(max(a - 2.2, 0.0), max(r.y - 8.4, 0.0)));
  if (bound > 0.5) return bound;
  float wide = 0.62 - 0.052 * (r.y - 1.2) + 0.18 * exp(-(r.y - 1.25) * 1.6);
  float d = max(a - wide, abs(r.y - 3.4) - 2.6) * 0.9;
  float gallery = max(a - 0.62, abs(r.y - 6.02) - 0.06);
  gallery = min(gallery, max(abs(a - 0.60) - 0.012, min(abs(r.y - 6.42) - 0.014, abs(r.y - 6.25) - 0.01)));
  float post = abs(fract(atan(r.x, r.z) * 14.0 / (2.0 * PI)) - 0.5) * 0.25;
  gallery = min(gallery, max(max(abs(a - 0.60) - 0.014, post - 0.012), abs(r.y - 6.24) - 0.18));
  float roof = max(a - 0.47 * sqrt(sat((7.62 - r.y) / 0.52)), abs(r.y - 7.36) - 0.26) * 0.7;
  roof = min(roof, length(r - vec3(0, 7.68, 0)) - 0.065);
  roof = min(roof, max(a - 0.014, abs(r.y - 7.9) - 0.25));
  float drum = max(a - 0.40, abs(r.y - 6.3) - 0.2);
  float bars = max(max(abs(a - 0.40) - 0.016, abs(fract(atan(r.x, r.z) * 8.0 / (2.0 * PI)) - 0.5) * 0.31 - 0.014), abs(r.y - 6.8) - 0.36);
  float dark = min(min(roof, bars), gallery);
  if (dark < d) { d = dark; part = 1.0; }
  if (drum < d) { d = drum; part = 0.0; }
  // The keeper's house.
  vec3 h = r - vec3(-1.30, 1.75, 0.35);
  h.xz *= rot(0.25);
  float house = box(h, vec3(0.62, 0.34, 0.40));
  float gable = max(box(h - vec3(0, 0.52, 0), vec3(0.68, 0.30, 0.48)), dot(vec2(abs(h.z), h.y - 0.62), normalize(vec2(0.75, 1.0))) - 0.02) * 0.9;
  gable = min(gable, box(h - vec3(0.36, 0.78, 0.0), vec3(0.08, 0.2, 0.08)));
  if (house < d) { d = house; part = 2.0; }
  if (gable < d) { d = gable; part = 3.0; }
  return d;
}
float swell(vec2 p, int octaves) {
  float h = 0.0, a = 0.20, f = 0.32;
  for (int i = 0; i < octaves; i++) {
    float n = 1.0 - abs(2.0 * noise(p * f * vec2(0.8, 1.35) + float(i) * 3.1) - 1.0);
    h += a * n * n;
    p = TURN * p;
    f *= 1.9;
    a *= 0.5;
  }
  return h;
}
float solid(vec3 q, out float part) {
  float tp, t = tower(q, tp), i = islet(q);
  part = i < t ? 4.0 : tp;
  return min(t, i);
}
vec3 skyAt(vec3 d) {
  float up = max(d.y, 0.0);
  vec3 c = mix(vec3(0.92, 0.60, 0.38), vec3(0.36, 0.42, 0.50), smoothstep(0.0, 0.26, up));
  c = mix(c, vec3(0.13, 0.18, 0.26), smoothstep(0.18, 0.75, up));
  float west = 0.5 - 0.5 * d.x;
  c *= 0.6 + 0.75 * west;
  vec2 q = vec2(d.x / (up + 0.22) * 0.75, 1.3 / (up + 0.22));
  float cover = fbm(q * 1.15 + vec2(2.2, 6.1), 7);
  float body = smoothstep(0.36, 0.64, cover + 0.20 * smoothstep(0.12, 0.5, up) - 0.05);
  float depth = smoothstep(0.42, 0.72, cover);
  vec3 cloud = mix(vec3(0.98, 0.55, 0.36), vec3(0.115, 0.135, 0.175), smoothstep(0.0, 0.34, up + 0.35 * (depth - 0.35)));
  cloud += vec3(0.30, 0.17, 0.12) * (1.0 - depth) * west;
  c = mix(c, cloud, body * smoothstep(0.015, 0.1, up));
  float rain = fbm(vec2(d.x * 9.0 + d.y * 4.0, 1.0), 3);
  return mix(c, vec3(0.30, 0.28, 0.30), 0.75 * smoothstep(0.25, 0.85, rain) * smoothstep(0.15, 0.02, up) * smoothstep(0.0, 0.5, d.x));
}
float shadow(vec3 o, vec3 d) {
  float t = 0.06, part;
  for (int i = 0; i < 40; i++) {
    float h = solid(o + d * t, part);
    if (h < 0.004) return 0.0;
    t += max(h, 0.03);
    if (t > 12.0) break;
  }
  return 1.0;
}
vec3 scene(vec2 p) {
  vec3 o = vec3(0.0, 1.25, 0.0);
  vec3 d = normalize(vec3(p.x - 0.08, p.y + 0.44, 2.35));
  float t = 6.0, part = -1.0, hit = -1.0, glow = 0.0;
  vec3 lamp = TOWER + vec3(0, 6.8, 0);
  for (int i = 0; i < 100; i++) {
    vec3 q = o + d * t;
    float h = solid(q, part);
    if (h < 0.0011 * t * 0.5) { hit = t; break; }
    t += h * 0.92;
    if (t > 30.0) break;
  }
  float along = dot(lamp - o, d);
  float miss = length(o + d * along - lamp);
  vec3 c;
  float water = d.y < -0.002 ? (o.y - 0.12) / -d.y : 1e4;
  if (hit > 0.0 && hit < water + 0.4) {
    vec3 q = o + d * hit;
    float e = 0.0012 * hit, x;
    vec2 k = vec2(1, -1);
    vec3 n = normalize(k.xyy * solid(q + k.xyy * e, x) + k.yyx * solid(q + k.yyx * e, x) + k.yxy * solid(q + k.yxy * e, x) + k.xxx * solid(q + k.xxx * e, x));
    float rough = 0.0;
    if (part == 4.0) {
      rough = grain(q);
      float g = 0.012;
      vec3 slope = (vec3(grain(q + vec3(g, 0, 0)), grain(q + vec3(0, g, 0)), grain(q + vec3(0, 0, g))) - rough) / g;
      n = normalize(n - 0.9 * (slope - n * dot(slope, n)));
    }
    vec3 albedo = vec3(0.66, 0.64, 0.59);
    vec3 r = q - TOWER;
    float gloss = 0.0;
    if (part < 0.5) {
      float stain = fbm(vec3(atan(r.x, r.z) * 3.0, r.y * 0.35, 1.0), 4);
      albedo *= 0.72 + 0.4 * stain;
      if (abs(r.y - 3.75) < 0.62) albedo = vec3(0.42, 0.075, 0.05) * (0.75 + 0.5 * stain);
      float pane = max(abs(r.x + 0.12) - 0.07, min(abs(r.y - 2.7), min(abs(r.y - 4.9), 9.0)) - 0.14);
      if (pane < 0.0 && r.z < 0.0) albedo = vec3(0.03);
    }
    if (part == 1.0) albedo = vec3(0.06, 0.055, 0.055);
    if (part == 2.0) {
      albedo = vec3(0.70, 0.68, 0.63) * (0.8 + 0.3 * fbm(q * 3.0, 3));
    }
    if (part == 3.0) albedo = vec3(0.10, 0.09, 0.09) * (0.8 + 0.5 * step(0.5, fract(q.y * 14.0)));
    if (part == 4.0) {
      float f = fbm(q * 2.6, 5);
      albedo = mix(vec3(0.060, 0.056, 0.056), vec3(0.235, 0.205, 0.18), smoothstep(0.3, 0.7, f)) * (0.55 + 9.0 * rough);
      albedo = mix(albedo, vec3(0.34, 0.33, 0.29), 0.5 * smoothstep(0.60, 0.72, noise(q * 5.0 + 20.0)) * smoothstep(0.5, 0.9, n.y));
      float grass = smoothstep(0.62, 0.88, n.y) * smoothstep(0.75, 1.4, q.y + 0.6 * (f - 0.5));
      albedo = mix(albedo, vec3(0.115, 0.125, 0.045) * (0.6 + 0.9 * fbm(q * 7.0, 3)), grass);
      float wet = smoothstep(0.75, 0.25, q.y + 0.35 * (f - 0.5));
      albedo *= mix(1.0, 0.30, wet);
      gloss = wet;
    }
    float lit = max(dot(n, SUN), 0.0);
    if (lit > 0.0) lit *= shadow(q + n * 0.03, normalize(SUN + 0.03 * sphereDirection()));
    float open = 1.0;
    { float z; vec3 a = hemisphere(n); open = smoothstep(0.0, 0.22, solid(q + a * 0.35, z)); open = 0.35 + 0.65 * open; }
    c = albedo * (lit * vec3(4.0, 2.25, 1.15) + open * ((0.5 + 0.5 * n.y) * vec3(0.44, 0.48, 0.58) + (0.5 - 0.5 * n.x) * vec3(0.34, 0.22, 0.14) * 0.9));
    c += gloss * skyAt(reflect(d, n)) * pow(1.0 - max(dot(-d, n), 0.0), 3.0) * 0.5;
    vec3 h = r - vec3(-1.30, 1.75, 0.35);
    h.xz *= rot(0.25);
    if (part == 2.0 && abs(abs(h.x) - 0.30) < 0.085 && abs(h.y - 0.03) < 0.12 && h.z < -0.38) c = mix(vec3(2.0, 1.05, 0.36), vec3(0.04), step(0.070, abs(abs(h.x) - 0.30)) + step(abs(abs(h.x) - 0.30), 0.007));
    c = mix(c, vec3(0.52, 0.43, 0.40), 0.10);
    t = hit;
  } else if (water < 1e3) {
    t = water;
    vec3 q = o + d * t;
    float e = 0.004 + 0.0014 * t;
    float h = swell(q.xz, 7);
    vec3 n = normalize(vec3(h - swell(q.xz + vec2(e, 0), 7), e, h - swell(q.xz + vec2(0, e), 7)));
    n = normalize(mix(n, vec3(0, 1, 0), 0.35 + 0.62 * (1.0 - exp(-t * 0.02))));
    vec3 r = reflect(d, n);
    r.y = abs(r.y);
    vec3 mirror = skyAt(r);
    float rt = 0.1, z;
    for (int i = 0; i < 34; i++) {
      float s = solid(q + r * rt, z);
      if (s < 0.02) { mirror = mix(vec3(0.055, 0.05, 0.05), vec3(0.32, 0.27, 0.24), z < 3.5 ? 1.0 : 0.0); break; }
      rt += max(s, 0.04);
      if (rt > 14.0) break;
    }
    float fresnel = 0.03 + 0.97 * pow(1.0 - max(dot(-d, n), 0.0), 5.0);
    c = mix(vec3(0.016, 0.036, 0.044) + vec3(0.0, 0.03, 0.03) * h * 2.0, mirror, fresnel);
    float shore = islet(vec3(q.x, 0.12, q.z));
    float foam = smoothstep(0.30, 0.0, shore + 0.22 * (fbm(q.xz * 3.4, 5) - 0.55)) * smoothstep(0.34, 0.58, fbm(q.xz * vec2(4.0, 6.0), 5));
    float caps = smoothstep(0.70, 0.86, fbm(q.xz * vec2(0.7, 1.6) + 4.0, 5)) * smoothstep(0.17, 0.30, h);
    c = mix(c, vec3(0.66, 0.60, 0.56), sat(foam + caps * 0.7));
    c = mix(c, skyAt(normalize(vec3(d.x, 0.012, d.z))) * 0.9, 1.0 - exp(-max(t - 10.0, 0.0) * 0.006));
  } else {
    c = skyAt(d);
    t = 60.0;
  }
  // Spray that the swell throws up against the weather side.
  vec2 s = p - vec2(-0.72, -0.52);
  float spray = exp(-dot(s * vec2(2.6, 2.2), s * vec2(2.6, 2.2))) * smoothstep(0.42, 0.8, fbm(vec2(s.x * 5.0 + s.y * 3.0, s.y * 5.0 - 0.7), 5)) * step(13.0, t);
  c = mix(c, vec3(0.86, 0.68, 0.56), spray * 0.75);
  // The lamp: a core, its bloom and a faint beam in the damp air.
  c += vec3(1.0, 0.76, 0.42) * (5.0 * smoothstep(0.34, 0.10, miss) * step(along - 0.5, t) + 0.075 / (miss * miss * 2.2 + 0.10) + 0.11 * exp(-miss * 0.75));
  vec3 toLamp = lamp - o;
  vec2 at = toLamp.xy / toLamp.z * 2.35 + vec2(0.08, -0.44);
  vec2 b = p - at;
  float beam = exp(-abs(b.y - b.x * 0.035) / (0.006 + 0.075 * abs(b.x))) * exp(-abs(b.x) * 1.15);
  c += vec3(1.0, 0.78, 0.48) * beam * 0.17;
  return c;
}
vec3 grade(vec3 c, vec2 p) { return film(saturation(c, 0.92) * vignette(p, 0.35) * 0.55); }
