"""How the model that ships was made: data, perturbations, training, export, scores."""
