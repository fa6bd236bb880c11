// is empty
// verdict: invalid
