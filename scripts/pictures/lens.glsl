// The great lens of a lighthouse, close: rings of prisms about a lamp, held in brass.

vec3 room(vec2 q) {
  vec3 c = mix(vec3(0.040, 0.052, 0.070), vec3(0.16, 0.21, 0.28), smoothstep(-0.6, 1.6, q.y + 0.4 * q.x));
  c += vec3(0.55, 0.62, 0.70) * smoothstep(0.55, 0.0, abs(q.x + 1.35 + 0.1 * q.y)) * smoothstep(-0.9, 0.3, q.y);
  c += vec3(0.45, 0.52, 0.60) * smoothstep(0.30, 0.0, abs(q.x - 1.7)) * smoothstep(-0.4, 0.5, q.y);
  return c;
}
vec3 glass(vec2 q, float shift) {
  vec2 c = vec2(0.16, 0.06);
  vec2 m = (q - c) * vec2(1.0, 0.985);
  float r = length(m), a = atan(m.y, m.x);
  float ring, t;
  if (r < 0.27) {
    ring = 0.0;
    t = r / 0.27;
  } else {
    float k = (r - 0.27) / 0.092;
    ring = 1.0 + floor(k);
    t = fract(k);
  }
  float h = hash1(ring + 3.0);
  float joint = ring == 0.0 ? smoothstep(1.0, 0.955, t) : smoothstep(0.0, 0.07, t) * smoothstep(1.0, 0.94, t);
  vec3 col;
  if (ring == 0.0) {
    // The bull's-eye: the lamp itself, enlarged.
    vec2 f = m / 0.27;
    float flame = exp(-dot(f * vec2(2.1, 1.25), f * vec2(2.1, 1.25)) * 1.5);
    col = vec3(1.0, 0.50, 0.15) * (0.32 + 0.5 * (1.0 - t)) + vec3(8.5, 5.4, 2.5) * flame;
    float mantle = smoothstep(0.30, 0.24, length(f * vec2(1.0, 0.55))) ;
    col += vec3(7.0, 5.0, 2.8) * mantle;
    col += room(-q * 2.0) * 0.3;
  } else {
    float lobe = t + shift * 0.05 + 0.05 * sin(a * 2.0 + ring * 1.7);
    float falloff = exp(-r * 0.85);
    float image = exp(-pow((lobe - 0.36 - 0.10 * h) / 0.13, 2.0));
    float second = exp(-pow((lobe - 0.80) / 0.06, 2.0));
    float sweep = 0.35 + 0.65 * pow(0.5 + 0.5 * cos(a - 1.9 - 0.35 * ring), 2.0) + 0.5 * pow(0.5 + 0.5 * cos(a * 1.0 + 1.0), 6.0);
    col = vec3(1.0, 0.55, 0.20) * (image * 3.6 + second * 1.3) * falloff * sweep;
    vec2 bent = q + normalize(m + 1e-4) * (t - 0.5) * (-1.6);
    col += room(bent * 1.3 + vec2(h - 0.5, 0.3 * h)) * (0.35 + 0.75 * t);
    col += vec3(0.60, 0.33, 0.14) * 0.22 * falloff;
    // A green tint where the glass is thick.
    col *= mix(vec3(1.0), vec3(0.72, 0.93, 0.83), smoothstep(0.5, 1.0, t));
    float glint = pow(sat(sin(a * 1.5 + ring * 2.4 + h * 6.0)), 40.0) * smoothstep(0.16, 0.05, abs(t - 0.12));
    col += vec3(2.2, 2.0, 1.7) * glint * falloff;
  }
  return col * mix(0.10, 1.0, joint);
}
vec3 brass(vec2 q, float across, float shine) {
  float n = sqrt(max(1.0 - across * across, 0.0));
  vec3 c = vec3(0.36, 0.215, 0.075) * (0.10 + 0.75 * n * n * n);
  c += vec3(1.35, 0.92, 0.44) * pow(sat(1.0 - abs(across + 0.38) * 2.4), 3.0) * shine;
  c += vec3(0.75, 0.46, 0.18) * pow(sat(1.0 - abs(across - 0.62) * 3.2), 2.0) * 0.5;
  return c * (0.80 + 0.4 * fbm(q * vec2(14.0, 5.0), 4));
}
vec3 scene(vec2 p) {
  // The plane of the glass turns away to the left; only a band of it is sharp.
  float tilt = 0.34;
  vec2 q = p * 1.05 / (1.0 + tilt * 0.30 * p.x);
  q.x *= 1.08;
  float focus = abs(q.x - 0.16 - 0.05 * q.y);
  float blur = 0.0012 + 0.040 * smoothstep(0.16, 1.1, focus);
  q += disc() * blur;
  float spread = rnd() - 0.5;
  vec3 c = vec3(glass(q, -1.0 + spread).r, glass(q, spread).g, glass(q, 1.0 + spread).b);
  // Brass: the frame between the panels and two bolts a side.
  for (int s = 0; s < 2; s++) {
    float at = s == 0 ? -0.66 : 0.96;
    float x = (q.x - at - 0.05 * q.y * q.y) / 0.052;
    if (abs(x) < 1.0) {
      c = brass(q, x, 0.9);
      for (int k = 0; k < 4; k++) {
        vec2 b = vec2(x * 0.052, q.y - (-0.78 + 0.52 * float(k)));
        float r = length(b) / 0.024;
        if (r < 1.0) c = vec3(0.50, 0.31, 0.12) * (0.35 + 0.9 * sat(0.5 - b.x * 26.0 + b.y * 24.0)) * (abs(b.x + b.y * 0.4) < 0.0035 ? 0.3 : 1.0);
      }
    } else c *= 1.0 - 0.6 * smoothstep(2.0, 1.0, abs(x));
  }
  for (int s = 0; s < 2; s++) {
    float y = (q.y - (s == 0 ? 1.02 : -1.0) - 0.03 * q.x) / 0.07;
    if (abs(y) < 1.0) c = brass(q.yx, -y, 0.7);
  }
  // Dust and bloom around the lamp.
  float r = length(p - vec2(0.15, 0.06));
  c += vec3(1.0, 0.58, 0.24) * (0.34 * exp(-r * 3.2) + 0.10 * exp(-r * 1.1));
  return c;
}
vec3 grade(vec3 c, vec2 p) { return film(saturation(c, 0.93) * vignette(p, 0.5) * 0.42); }
